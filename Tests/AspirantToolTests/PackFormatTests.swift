import Foundation
import MediaFiles
import ScenarioPack
import Testing

/// What others see of a pack: a reader written after the specification, zip tools, and a machine with little memory.
@Suite(.enabled("python3 is there") { Python.isThere })
struct PackFormatTests {
  private static let reader = ToolProcess.package.appendingPathComponent("Examples/Reader/read_aspack.py").path

  /// Runs Python to its end.
  private func python(_ arguments: [String], in folder: URL) throws -> (code: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.currentDirectoryURL = folder
    let file = folder.appendingPathComponent("python-output")
    try Data().write(to: file)
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Data(contentsOf: file))
  }

  @Test(arguments: ["demens-foerste-uger", "foerste-uge", "overlevering"])
  func isReadByAReaderWrittenAfterTheSpecification(_ name: String) throws {
    let scratch = try Scratch()
    let folder = ToolProcess.examples.appendingPathComponent(name)
    let pack = scratch.folder.path + "/p.aspack"
    #expect(try ToolProcess.run(["pack", folder.path, "-o", pack]).code == 0)
    #expect(try ToolProcess.run(["key", "new", "k.key", "--name", "K"], in: scratch.folder).code == 0)
    #expect(try ToolProcess.run(["sign", pack, "--key", "k.key"], in: scratch.folder).code == 0)
    let listed = try python([Self.reader, pack], in: scratch.folder)
    #expect(listed.code == 0)
    let lines = String(decoding: listed.output, as: UTF8.self).split(separator: "\n").dropFirst()

    struct Inspection: Decodable {
      struct Part: Decodable {
        var id: String?
        var path: String?
        var entry: String
        var size: Int
      }
      struct Manifest: Decodable {
        var scenarios: [Part]
        var translations: [Part]?
        var assets: [Part]
      }
      var manifest: Manifest
    }
    let inspected = try ToolProcess.run(["inspect", pack, "--json"])
    let manifest = try JSONDecoder().decode(Inspection.self, from: Data(inspected.output.utf8)).manifest
    let parts = manifest.scenarios + (manifest.translations ?? []) + manifest.assets
    #expect(lines.count == parts.count)
    for (line, part) in zip(lines, parts) { #expect(line.contains("\(part.size)  \(part.entry)")) }
    for asset in manifest.assets {
      let path = try #require(asset.path)
      let read = try python([Self.reader, pack, "asset", path], in: scratch.folder)
      #expect(try read.output == Data(contentsOf: folder.appendingPathComponent(path)))
    }
    let id = try #require(manifest.scenarios[0].id)
    let program = try python([Self.reader, pack, "scenario", id], in: scratch.folder)
    #expect(String(decoding: program.output, as: UTF8.self).contains("\"scenario\":\"\(id)\""))

    // A byte of the first program.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: pack))
    let place = try #require(bytes.range(of: Data("programs/".utf8))).upperBound + 200
    bytes[place] ^= 1
    try bytes.write(to: URL(fileURLWithPath: pack))
    #expect(try python([Self.reader, pack], in: scratch.folder).code != 0)
    #expect(try ToolProcess.run(["verify", pack]).code == 1)
  }

  @Test func verifiesTheSameHoweverManyThreadsRead() throws {
    let scratch = try Scratch()
    let pack = scratch.folder.path + "/p.aspack"
    try FileManager.default.copyItem(atPath: try PackedExample.path("foerste-uge"), toPath: pack)
    func verify(_ jobs: String) throws -> [String] {
      let result = try ToolProcess.run(["verify", pack, "--jobs", jobs, "--lang", "en"])
      return ["\(result.code)", result.output, result.error]
    }
    let whole = try verify("1")
    #expect(whole[0] == "0" && whole[1].contains("Whole: all "))
    #expect(try verify("2") == whole && verify("64") == whole)
    #expect(try verify("0")[0] == "64")
    // Whoever comes first, the first of two that are altered is named.
    let manifest = try PackReader.read(pack).manifest
    var bytes = try Data(contentsOf: URL(fileURLWithPath: pack))
    for asset in [manifest.assets[0], manifest.assets[2]] {
      let place = try #require(bytes.range(of: Data(asset.entry.utf8))).upperBound + 20
      bytes[place] ^= 1
    }
    try bytes.write(to: URL(fileURLWithPath: pack))
    let altered = try verify("1")
    #expect(altered[0] == "1" && altered[2].contains("assets/"))
    for _ in 0..<5 { #expect(try verify("4") == altered) }
  }

  @Test func showsTheSameToZipTools() throws {
    let scratch = try Scratch()
    let pack = scratch.folder.path + "/p.aspack"
    let folder = ToolProcess.examples.appendingPathComponent("foerste-uge").path
    #expect(try ToolProcess.run(["pack", folder, "-o", pack]).code == 0)
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as pack:
        assert pack.testzip() is None
        print(" ".join(pack.namelist()))
      """
    try scratch.write("list.py", script)
    let names = try python(["list.py", pack], in: scratch.folder)
    #expect(names.code == 0 && String(decoding: names.output, as: UTF8.self).hasPrefix("manifest.json programs/"))
  }

  /// 600 MB are packed, inspected and verified in the memory that a small pack takes, and one scenario of them is shown
  /// at once.
  @Test func takesNoMoreMemoryForALargePack() throws {
    let scratch = try Scratch()
    #expect(try ToolProcess.run(["new", "pack", "p", "--lang", "en"], in: scratch.folder).code == 0)
    let manifest = scratch.folder.appendingPathComponent("p/pack.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try (text + "assets:\n  assets/long.mp4: { transcript: A long talk., license: CC0-1.0 }\n").write(
      to: manifest, atomically: true, encoding: .utf8)
    let scenario = scratch.folder.appendingPathComponent("p/scenarios/cold-coffee.yaml")
    let scene = try String(contentsOf: scenario, encoding: .utf8)
    let withSound = scene.replacingOccurrences(
      of: "- aase: It is cold. It is all cold here.\n",
      with: "- { aase: It is cold. It is all cold here., audio: assets/long.mp4 }\n")
    #expect(withSound != scene)
    try withSound.write(to: scenario, atomically: true, encoding: .utf8)
    // A film whose data is a hole of 600 MB.
    let film = SampleMedia.mpeg4(isFilm: true)
    let data = try #require(film.indices.first { film[$0...].starts(with: "mdat".utf8) })
    try scratch.write("p/assets/long.mp4", Data(film[..<(data - 4)] + [0, 0, 0, 0] + Array("mdat".utf8)))
    let sound = try FileHandle(forWritingTo: scratch.folder.appendingPathComponent("p/assets/long.mp4"))
    try sound.truncate(atOffset: 600 << 20)
    try sound.close()
    let script = """
      import resource, subprocess, sys
      done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
      print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
      """
    try scratch.write("peak.py", script)
    let tool = ToolProcess.products.appendingPathComponent("aspirant").path
    for arguments in [
      ["pack", "p", "-o", "p.aspack"], ["inspect", "p.aspack"], ["verify", "p.aspack"],
      ["inspect", "p.aspack", "cold-coffee"],
    ] {
      let measured = try python(["peak.py", tool] + arguments, in: scratch.folder)
      let words = String(decoding: measured.output, as: UTF8.self).split(separator: " ").compactMap {
        Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      #expect(words.count == 2 && words[0] == 0, "\(arguments): \(words)")
      // In MiB; the program itself takes about 100 in a debug build.
      #expect((words.last ?? .max) < 200, "\(arguments): \(words)")
    }
  }
}

/// The Python of this machine.
enum Python {
  /// Whether there is one.
  static let isThere = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/python3")
  }
}
