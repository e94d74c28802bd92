import Diagnostics
import MediaFiles
import ScenarioCompiler
import Testing

/// Rules that look into pictures, sounds and captions, and at the names of files.
struct MediaRuleTests {
  private static let manifest = """
    pack: dk.example.test
    version: 1.0.0
    language: 1
    title: Test
    locale: da
    license: CC-BY-4.0

    """

  private static func scenario(_ lines: String) -> String {
    """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    debrief: [Hvad skete der?]
    scenes:
      a:
        lines:
    \(lines)
        goto: slut
      slut:
        end: { outcome: success }
    """
  }

  /// A pack whose lines show these pictures or play these sounds, each named in the manifest.
  private func pack(_ assets: [(path: String, bytes: [UInt8])], settings: String? = nil) -> MemorySource {
    let isSound = { (path: String) in
      [".mp3", ".m4a", ".mp4", ".ogg", ".opus"].contains { path.lowercased().hasSuffix($0) }
    }
    let lines = assets.map {
      "      - narrator: Telefonen ringer, men Gerda tager den ikke.\n        \(isSound($0.path) ? "audio" : "image"): \"\($0.path)\""
    }
    let said = assets.map { "  \"\($0.path)\": \(isSound($0.path) ? "{ consent: true }" : "{ alt: Gerda }")" }
    var source = MemorySource([
      "pack.yaml": Self.manifest + "assets:\n" + said.joined(separator: "\n") + "\n",
      "scenarios/prøve.yaml": Self.scenario(lines.joined(separator: "\n")),
    ])
    if let settings { source.files["aspirant.yaml"] = Array(settings.utf8) }
    for (path, bytes) in assets { source.files[path] = bytes }
    return source
  }

  private static let codes: Set = [
    "asset-not-known", "asset-kind-differs", "asset-broken", "unsafe-svg", "photo-metadata", "captions-out-of-order",
    "large-asset", "name-collides", "name-not-portable", "no-transcript", "missing-asset", "wrong-asset-kind",
    "unused-asset",
  ]

  private func found(_ source: MemorySource) throws -> [Diagnostic] {
    try compile(source).diagnostics.filter { Self.codes.contains($0.code) }
  }

  private static let files: [(path: String, bytes: [UInt8], code: String?)] = [
    ("assets/a.png", SampleMedia.png(), nil), ("assets/a.JPEG", SampleMedia.jpeg(), nil),
    ("assets/a.opus", SampleMedia.opus(), nil), ("assets/a.ogg", SampleMedia.opus(), nil),
    ("assets/a.mp4", SampleMedia.mpeg4(isFilm: true), nil), ("assets/a.m4a", SampleMedia.mpeg4(), nil),
    ("assets/a.m4a", SampleMedia.mpeg4(isFilm: true), "asset-kind-differs"),
    ("assets/a.jpg", SampleMedia.png(), "asset-kind-differs"),
    ("assets/a.webp", SampleMedia.mp3(), "asset-kind-differs"),
    ("assets/a.png", [], "asset-not-known"), ("assets/a.png", Array("GIF89a".utf8), "asset-not-known"),
    ("assets/a.svg", Array("<html/>".utf8), "asset-not-known"),
    ("assets/a.jpg", SampleMedia.jpeg().dropLast(2), "asset-broken"),
    ("assets/a.svg", Array("<svg><g></svg>".utf8), "asset-broken"),
    ("assets/a.svg", Array("<svg onclick='a'/>".utf8), "unsafe-svg"),
    ("assets/a.jpg", SampleMedia.photo(), "photo-metadata"),
    ("assets/a.m4a", SampleMedia.mpeg4(made: 5), "photo-metadata"),
    ("assets/a.png", SampleMedia.png(width: 4001, height: 4000), "large-asset"),
    ("assets/a.png", SampleMedia.png(width: 4000, height: 4000), nil),
    ("assets/a.png", SampleMedia.png(filling: 5_000_100), "large-asset"),
  ]

  @Test(arguments: files.indices) func speaksAtTheLineThatNamesTheFile(_ index: Int) throws {
    let (path, bytes, code) = Self.files[index]
    let source = pack([(path, Array(bytes))])
    let findings = try found(source)
    #expect(findings.map(\.code) == (code.map { [$0] } ?? []), "\(findings.map(\.message.english))")
    let compilation = try compile(source)
    for finding in findings {
      #expect(compilation.sources[finding.range.source].path == "pack.yaml")
      #expect(finding.range.start.line == 8 && finding.range.start.column == 3)
      #expect(finding.message.danish.contains("`\(path)`") && finding.message.english.contains("`\(path)`"))
    }
  }

  @Test func speaksAtTheUseWhereTheManifestDoesNotNameIt() throws {
    var source = pack([])
    source.files["scenarios/prøve.yaml"] = Array(
      Self.scenario("      - narrator: Hør! Telefonen ringer.\n        audio: assets/a.ogg").utf8)
    source.files["assets/a.ogg"] = SampleMedia.mp3()
    source.files["pack.yaml"] = Array(Self.manifest.utf8)
    let finding = try #require(try found(source).first)
    #expect(finding.code == "asset-kind-differs")
    #expect(finding.range.start.line == 9 && finding.range.start.column == 16)
  }

  @Test(arguments: ["unsafe-svg", "asset-not-known", "asset-kind-differs"])
  func noSettingLetsDangerousFilesIn(_ code: String) throws {
    let files: [(path: String, bytes: [UInt8])] = [
      ("assets/a.svg", Array("<svg onclick='a'/>".utf8)), ("assets/b.png", Array("GIF89a".utf8)),
      ("assets/c.png", SampleMedia.jpeg()),
    ]
    let errors = try compile(pack(files)).diagnostics.filter { $0.severity == .error }.map(\.code)
    #expect(errors.contains(code))
    for severity in ["off", "info", "warning"] {
      let lighter = try compile(pack(files, settings: "rules: { \(code): \(severity) }"))
      #expect(lighter.hasErrors, "\(severity)")
      #expect(lighter.diagnostics.map(\.code).contains("fixed-severity"))
    }
  }

  @Test func dateAloneIsWorthNoWarning() throws {
    let finding = try #require(try found(pack([("assets/a.m4a", SampleMedia.mpeg4(made: 5))])).first)
    #expect(finding.severity == .info)
    let photo = try #require(try found(pack([("assets/a.jpg", SampleMedia.photo())])).first)
    #expect(photo.severity == .warning)
  }

  @Test(arguments: [
    ("assets/Gerda.png", "assets/gerda.png"), ("assets/ÅSE.png", "assets/åse.png"),
    ("assets/straße.png", "assets/STRASSE.png"),
    ("assets/a/b.png", "assets/A/B.png"), ("assets/a", "assets/A/b.png"),
  ])
  func findsNamesThatAreOneElsewhere(_ first: String, _ second: String) throws {
    var source = pack([(second, SampleMedia.png())])
    source.files[first] = SampleMedia.file(for: first)
    #expect(try found(source).map(\.code).contains("name-collides"))
  }

  @Test(arguments: [
    ("assets/gerda.png", "assets/gerd.png"), ("assets/a/b.png", "assets/A/c.png"), ("assets/ø.png", "assets/o.png"),
  ])
  func letsOtherNamesBe(_ first: String, _ second: String) throws {
    #expect(try found(pack([(first, SampleMedia.png()), (second, SampleMedia.png())])).isEmpty)
  }

  @Test(arguments: [
    ("con.png", true), ("COM1.png", true), ("lpt².png", true), ("nul.a.png", true), ("mappe./a.png", true),
    ("a .png", false), (" a.png", true), ("mappe /a.png", true), ("a:b.png", true), ("a?.png", true),
    ("con1.png", false),
    ("com.png", false), ("console.png", false), ("ærø.png", false), ("a..png", false),
    (String(repeating: "ø", count: 126) + ".png", true), (String(repeating: "ø", count: 125) + ".png", false),
  ])
  func findsNamesThatWindowsCannotHave(_ name: String, _ isFound: Bool) throws {
    let codes = try found(pack([("assets/" + name, SampleMedia.png())])).map(\.code)
    #expect(codes == (isFound ? ["name-not-portable"] : []), "\(name)")
  }

  @Test func captionsBelongToASound() throws {
    func source(_ captions: String, _ bytes: [UInt8]? = SampleMedia.captions) -> MemorySource {
      var source = MemorySource([
        "pack.yaml": Self.manifest + "assets:\n  assets/a.mp3: { consent: true, captions: \(captions) }\n",
        "scenarios/prøve.yaml": Self.scenario("      - narrator: Lyt til opkaldet.\n        audio: assets/a.mp3"),
        "assets/a.mp3": "",
      ])
      source.files[captions] = bytes
      return source
    }
    let good = try compile(source("assets/a.vtt"))
    #expect(good.assets == ["assets/a.mp3", "assets/a.vtt"])
    #expect(good.diagnostics.filter { Self.codes.contains($0.code) }.isEmpty)
    #expect(try found(source("assets/a.vtt", nil)).map(\.code) == ["missing-asset"])
    #expect(try found(source("assets/a.png", SampleMedia.png())).map(\.code).contains("wrong-asset-kind"))
    let late = Array("WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:03.000\nb\n".utf8)
    let finding = try #require(try found(source("assets/a.vtt", late)).first)
    #expect(finding.code == "captions-out-of-order")
    #expect(finding.range.start.line == 8)
    #expect(finding.message.english.contains("line 6"))
  }
}
