import Foundation
import Testing

struct UnpackTests {
  private func run(_ arguments: [String], _ scratch: Scratch) throws -> ToolProcess.Result {
    try ToolProcess.run(arguments + ["--lang", "en"], in: scratch.folder)
  }

  private func names(_ scratch: Scratch, _ folder: String = "") throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: scratch.folder.appendingPathComponent(folder).path))
  }

  @Test func writesWhatIsInAPackAndNothingOverAFile() throws {
    let scratch = try Scratch()
    let source = ToolProcess.examples.appendingPathComponent("foerste-uge")
    #expect(try run(["pack", source.path, "-o", "p.aspack"], scratch).code == 0)
    let unpacked = try run(["unpack", "p.aspack"], scratch)
    #expect(unpacked.code == 0 && unpacked.output == "p\n", "\(unpacked.error)")
    let found = try names(scratch, "p")
    #expect(found.contains("manifest.json") && found.contains("assets/tavlen.svg"))
    #expect(found.count { $0.hasPrefix("programs/") } == 2)
    #expect(
      try Data(contentsOf: scratch.folder.appendingPathComponent("p/assets/tavlen.svg"))
        == Data(contentsOf: source.appendingPathComponent("assets/tavlen.svg")))

    let again = try run(["unpack", "p.aspack"], scratch)
    #expect(again.code == 73 && again.error.contains("already"), "\(again.error)")
    try scratch.write("p/assets/tavlen.svg", "mine")
    try scratch.write("p/own.txt", "mine")
    #expect(try run(["unpack", "p.aspack", "p", "--force"], scratch).code == 0)
    #expect(
      try Data(contentsOf: scratch.folder.appendingPathComponent("p/assets/tavlen.svg"))
        == Data(contentsOf: source.appendingPathComponent("assets/tavlen.svg")))
    #expect(try names(scratch, "p") == found.union(["own.txt"]))
    // An empty folder may be filled.
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent("empty"), withIntermediateDirectories: false)
    #expect(try run(["unpack", "p.aspack", "empty/"], scratch).code == 0)
    #expect(try names(scratch, "empty") == found)
  }

  @Test func leavesNothingOfAPackThatIsAltered() throws {
    let scratch = try Scratch()
    let source = ToolProcess.examples.appendingPathComponent("foerste-uge")
    #expect(try run(["pack", source.path, "-o", "p.aspack"], scratch).code == 0)
    let url = scratch.folder.appendingPathComponent("p.aspack")
    var bytes = try Data(contentsOf: url)
    let place = try #require(bytes.range(of: Data("assets/".utf8), options: .backwards)).lowerBound
    // Some bytes before the list: the end of the last asset.
    bytes[bytes.count / 2] ^= 0x55
    #expect(place > bytes.count / 2)
    try bytes.write(to: url)
    let before = try names(scratch)
    let result = try run(["unpack", "p.aspack", "out"], scratch)
    #expect(result.code == 1, "\(result.error)")
    #expect(try names(scratch) == before)
  }

  @Test func followsNoLinkOutOfTheFolder() throws {
    let scratch = try Scratch()
    let source = ToolProcess.examples.appendingPathComponent("foerste-uge")
    #expect(try run(["pack", source.path, "-o", "p.aspack"], scratch).code == 0)
    for (place, isFolder) in [("assets", true), ("assets/tavlen.svg", false)] {
      let out = isFolder ? "outside" : "outside.svg"
      if isFolder {
        try FileManager.default.createDirectory(
          at: scratch.folder.appendingPathComponent(out), withIntermediateDirectories: false)
      } else {
        try scratch.write(out, "mine")
      }
      let link = scratch.folder.appendingPathComponent("t-\(isFolder)/\(place)")
      try FileManager.default.createDirectory(
        at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: scratch.folder.appendingPathComponent(out))
      let result = try run(["unpack", "p.aspack", "t-\(isFolder)", "--force"], scratch)
      #expect(result.code == 73, "\(result.error)")
    }
    #expect(try names(scratch, "outside").isEmpty)
    #expect(try String(contentsOf: scratch.folder.appendingPathComponent("outside.svg"), encoding: .utf8) == "mine")
  }
}
