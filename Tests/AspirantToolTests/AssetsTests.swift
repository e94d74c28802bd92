import Foundation
import MediaFiles
import ScenarioPack
import Testing

/// Pictures and sounds on their whole way: from a folder through `check` and `pack` into an archive, and `assets`.
struct AssetsTests {
  private static let manifest = """
    pack: dk.example.billeder
    version: 1.0.0
    language: 1
    title: Billeder
    locale: da
    license: CC-BY-4.0
    authors: [Mette Prøve]
    competencies: [{ id: relation, title: Relation }]
    assets:
      assets/gerda.jpg: { alt: Gerda i døren, credit: Fotograferet af Mette Prøve }
      assets/opkald.mp3: { consent: true, captions: assets/opkald.vtt, license: CC0-1.0, credit: Syntetisk tale }

    """

  private static let scenario = Scratch.scenario.replacing(
    "      - narrator: Gerda står i døren.\n",
    with: """
            - narrator: Gerda står i døren.
              image: assets/gerda.jpg
            - narrator: Telefonen ringer. »Er mor hos jer?«
              audio: assets/opkald.mp3

      """)

  /// A folder with a pack that has a photo with a place, a sound with captions, and a picture that nobody uses.
  private func scratch(photo: [UInt8] = SampleMedia.photo(), unused: Bool = false) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("p/pack.yaml", Self.manifest)
    try scratch.write("p/scenarios/prøve.yaml", Self.scenario)
    try scratch.write("p/assets/gerda.jpg", Data(photo))
    try scratch.write("p/assets/opkald.mp3", Data(SampleMedia.mp3()))
    try scratch.write("p/assets/opkald.vtt", Data(SampleMedia.captions))
    if unused { try scratch.write("p/assets/glemt.png", Data(SampleMedia.png())) }
    return scratch
  }

  /// A text without the line breaks that a narrow page makes.
  private static func unwrapped(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func run(_ arguments: [String], _ scratch: Scratch, lang: String = "en") throws -> ToolProcess.Result {
    try ToolProcess.run(arguments + ["--lang", lang], in: scratch.folder)
  }

  private func asset(_ path: String, of pack: String, in scratch: Scratch) throws -> [UInt8] {
    try PackReader.read(scratch.folder.appendingPathComponent(pack).path).asset(path)
  }

  @Test func aPhotoLosesItsPlaceOnTheWay() throws {
    let scratch = try scratch()
    let checked = try run(["check", "p"], scratch)
    #expect(checked.code == 0)
    #expect(checked.output.contains("p/pack.yaml:10:3: warning[photo-metadata]"), "\(checked.output)")
    let words = "tells where it was made, by which camera or phone, by whom and when"
    #expect(Self.unwrapped(checked.output).contains(words), "\(checked.output)")
    let danish = try run(["check", "p"], scratch, lang: "da").output
    #expect(Self.unwrapped(danish).contains("fortæller, hvor det er optaget, med hvilket kamera"), "\(danish)")

    let packed = try run(["pack", "p"], scratch)
    #expect(packed.code == 0)
    #expect(packed.error.contains("Taken out of 1 file"), "\(packed.error)")
    let photo = try asset("assets/gerda.jpg", of: "p.aspack", in: scratch)
    let report = try inspectMedia(MediaBytes(photo))
    #expect(report.privateData.isEmpty && report.changes.isEmpty)
    let archive = try [UInt8](Data(contentsOf: scratch.folder.appendingPathComponent("p.aspack")))
    for word in ["Prøvefon", "2026:01:31", "Fotograferet hos Gerda"] {
      #expect(!String(decoding: archive, as: UTF8.self).contains(word), "\(word)")
    }
    // The folder is as it was.
    let folder = try Data(contentsOf: scratch.folder.appendingPathComponent("p/assets/gerda.jpg"))
    #expect([UInt8](folder) == SampleMedia.photo())
    // The same sources give the same bytes, and a folder that is played is the pack that it becomes.
    #expect(try run(["pack", "p", "-o", "q.aspack"], scratch).code == 0)
    #expect(try [UInt8](Data(contentsOf: scratch.folder.appendingPathComponent("q.aspack"))) == archive)
    #expect(try run(["inspect", "p.aspack"], scratch).code == 0)
  }

  @Test func aPhotoKeepsItsPlaceWhereThatIsAskedFor() throws {
    let scratch = try scratch()
    let packed = try run(["pack", "p", "--keep-metadata"], scratch)
    #expect(packed.code == 0)
    #expect(packed.error.contains("1 file in the pack still tells where it was made"), "\(packed.error)")
    #expect(try asset("assets/gerda.jpg", of: "p.aspack", in: scratch) == SampleMedia.photo())
    let listed = try run(["assets", "p.aspack"], scratch)
    #expect(listed.output.contains("The file tells where it was made"), "\(listed.output)")
  }

  @Test func listsWhatAFolderHas() throws {
    let scratch = try scratch(unused: true)
    let listed = try run(["assets", "p"], scratch)
    #expect(listed.code == 0)
    #expect(
      listed.output == """
        assets/gerda.jpg
          JPEG, 1 × 1 pixels, \(SampleMedia.photo().count) B
          »Gerda i døren«
          Licence: CC-BY-4.0, Fotograferet af Mette Prøve
          The file tells where it was made, by which camera or phone, by whom and when.
          Used: p/scenarios/prøve.yaml:11

        assets/glemt.png
          PNG, 1 × 1 pixels, \(SampleMedia.png().count) B
          Licence: CC-BY-4.0
          Not used

        assets/opkald.mp3
          MP3, 0:00, 834 B
          Captions: assets/opkald.vtt
          Licence: CC0-1.0, Syntetisk tale
          Used: p/scenarios/prøve.yaml:13

        assets/opkald.vtt
          WebVTT, 0:02, \(SampleMedia.captions.count) B
          Licence: CC-BY-4.0
          Used: assets/opkald.mp3

        4 files, \(SampleMedia.photo().count + SampleMedia.png().count + 834 + SampleMedia.captions.count) B

        """)
    #expect(try run(["assets", "p"], scratch, lang: "da").output.contains("Bruges ikke"))
  }

  @Test func licencesAndNamesGoAlongWithThePack() throws {
    let scratch = try scratch(unused: true)
    #expect(try run(["pack", "p"], scratch).code == 0)
    let expected = """
      Billeder by Mette Prøve: CC-BY-4.0

      CC-BY-4.0
        assets/gerda.jpg: Fotograferet af Mette Prøve
        assets/opkald.vtt

      CC0-1.0
        assets/opkald.mp3: Syntetisk tale

      """
    #expect(try run(["assets", "p", "--credits"], scratch).output == expected)
    #expect(try run(["assets", "p.aspack", "--credits"], scratch).output == expected)
  }

  @Test func writesTheListAsJSON() throws {
    struct Listing: Decodable {
      struct Asset: Decodable {
        var path: String
        var kind: String?
        var width: Int?
        var license: String?
        var metadata: [String]?
        var uses: [String]
      }
      var format: Int
      var pack: String
      var assets: [Asset]
    }
    let scratch = try scratch()
    #expect(try run(["pack", "p"], scratch).code == 0)
    func listing(_ pack: String) throws -> Listing {
      try JSONDecoder().decode(Listing.self, from: Data(run(["assets", pack, "--json"], scratch).output.utf8))
    }
    let (folder, archive) = (try listing("p"), try listing("p.aspack"))
    if IndependentValidator.isThere {
      let written = try ["p", "p.aspack"].map {
        try scratch.write("\($0).json", run(["assets", $0, "--json"], scratch).output)
      }
      #expect(try IndependentValidator.run(written.flatMap { ["assets", $0] }) == "")
      let broken = try scratch.write("galt.json", #"{ "format": 1, "authors": [], "assets": [{ "path": "a" }] }"#)
      #expect(try IndependentValidator.run(["assets", broken]).contains("galt.json: $"))
    }
    #expect(folder.format == 1 && folder.pack == "dk.example.billeder")
    #expect(folder.assets.map(\.path) == ["assets/gerda.jpg", "assets/opkald.mp3", "assets/opkald.vtt"])
    #expect(folder.assets.map(\.kind) == ["jpeg", "mp3", "vtt"])
    #expect(folder.assets[0].metadata == ["camera", "date", "person", "place"])
    #expect(archive.assets[0].metadata == nil && archive.assets[0].width == 1)
    #expect(archive.assets.map(\.uses) == [["prøve: døren"], ["prøve: døren"], ["assets/opkald.mp3"]])
    #expect(archive.assets.map(\.license) == ["CC-BY-4.0", "CC0-1.0", "CC-BY-4.0"])
  }

  @Test func saysWhereThereIsNothingToList() throws {
    let scratch = try Scratch()
    try scratch.writePack()
    let empty = try run(["assets", "pakke"], scratch)
    #expect(empty.code == 0 && empty.output == "The pack has no pictures or sounds.\n")
    #expect(try run(["assets", "ingen.aspack"], scratch).code == 66)
    #expect(try run(["assets"], scratch).code == 64)
  }

  @Test func aDrawingWithAScriptIsNotPacked() throws {
    let scratch = try scratch()
    try scratch.write("p/assets/gerda.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")
    try scratch.write("p/pack.yaml", Self.manifest.replacing("gerda.jpg", with: "gerda.svg"))
    try scratch.write("p/scenarios/prøve.yaml", Self.scenario.replacing("gerda.jpg", with: "gerda.svg"))
    try scratch.write("p/aspirant.yaml", "rules:\n  unsafe-svg: { severity: off, reason: Vi kender tegneren }\n")
    let packed = try run(["pack", "p"], scratch)
    #expect(packed.code == 1)
    #expect(packed.error.contains("unsafe-svg"), "\(packed.error)")
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("p.aspack").path))
  }

  private static let hasPillow: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import PIL"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Photos made by another program, with places in them, look the same to it when the places are gone.
  @Test(.enabled(if: hasPillow, "needs Pillow (python3 -m pip install pillow)"))
  func picturesLookTheSameToAnotherProgram() throws {
    let scratch = try Scratch()
    func python(_ text: String, _ arguments: [String]) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "-c", text] + arguments
      process.currentDirectoryURL = scratch.folder
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return String(decoding: output, as: UTF8.self)
    }
    _ = try python(
      """
      from PIL import Image, PngImagePlugin
      image = Image.new("RGB", (64, 48))
      image.putdata([(x * 4, y * 5, (x * y) % 256) for y in range(48) for x in range(64)])
      exif = Image.Exif()
      exif[0x010F], exif[0x0112] = "Prøvefon", 6
      exif.get_ifd(0x8825)[1], exif.get_ifd(0x8825)[2] = "N", (56.0, 1.0, 2.0)
      text = PngImagePlugin.PngInfo()
      text.add_text("Author", "Mette")
      image.save("a.jpg", exif=exif, comment=b"hos Gerda", icc_profile=b"x" * 200)
      image.save("b.jpg", exif=exif, progressive=True, quality=95)
      image.save("a.png", exif=exif, pnginfo=text)
      image.convert("P").save("b.png", exif=exif, transparency=0)
      image.save("a.webp", exif=exif, xmp=b"<x exif:GPSLatitude='1'/>")
      image.save("b.webp", lossless=True, exif=exif)
      image.save("c.webp", save_all=True, append_images=[image.rotate(90)], exif=exif)
      """, [])
    let names = ["a.jpg", "b.jpg", "a.png", "b.png", "a.webp", "b.webp", "c.webp"]
    for name in names {
      let bytes = try [UInt8](Data(contentsOf: scratch.folder.appendingPathComponent(name)))
      let report = try inspectMedia(MediaBytes(bytes))
      #expect(report.damage == nil && report.privateData.isSuperset(of: [.place, .camera]), "\(name) \(report)")
      let clean = report.changed(bytes)
      #expect(try inspectMedia(MediaBytes(clean)).privateData.isEmpty)
      try scratch.write("clean-" + name, Data(clean))
    }
    let answer = try python(
      """
      import sys
      from PIL import Image
      for name in sys.argv[1:]:
          with Image.open(name) as old, Image.open("clean-" + name) as new:
              same = (old.mode, old.size, getattr(old, "n_frames", 1)) == (new.mode, new.size, getattr(new, "n_frames", 1))
              for frame in range(getattr(old, "n_frames", 1)):
                  old.seek(frame); new.seek(frame)
                  same = same and old.convert("RGBA").tobytes() == new.convert("RGBA").tobytes()
              exif = dict(new.getexif())
              print(name, same, exif, new.info.get("icc_profile") == old.info.get("icc_profile"))
      """, names)
    #expect(answer == names.map { "\($0) True {274: 6} True\n" }.joined())
  }
}
