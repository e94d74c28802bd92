import Diagnostics
import Foundation
import Testing

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, _ display: UnifiedDiff.Display = .file) -> String {
    String(
      decoding: UnifiedDiff(path: "mappe/æ.yaml", old: Array(old.utf8), new: Array(new.utf8)).render(display),
      as: UTF8.self)
  }

  private func lines(_ numbers: some Sequence<Int>) -> String { numbers.map { "\($0)\n" }.joined() }

  @Test func writesNothingForTheSame() {
    #expect(diff("a\n", "a\n") == "")
    #expect(diff("", "") == "")
  }

  @Test func showsThreeLinesAroundAChange() {
    #expect(
      diff(lines(1...20), lines(1...9) + "ti\n" + lines(11...20)) == """
        --- mappe/æ.yaml
        +++ mappe/æ.yaml
        @@ -7,7 +7,7 @@
         7
         8
         9
        -10
        +ti
         11
         12
         13

        """)
  }

  @Test func joinsChangesThatAreNearAndPartsOthers() {
    let old = lines(1...40)
    let new = old.replacing("5\n", with: "fem\n", maxReplacements: 1).replacing("11\n", with: "")
      .replacing("30\n", with: "30\nny\n")
    let text = diff(old, new)
    #expect(text.ranges(of: "@@ -").count == 2)
    #expect(text.contains("@@ -2,13 +2,12 @@"))
    #expect(text.contains("@@ -28,6 +27,7 @@"))
  }

  @Test func saysWhereTheLastLineHasNoEnd() {
    #expect(
      diff("a", "b\n") == """
        --- mappe/æ.yaml
        +++ mappe/æ.yaml
        @@ -1 +1 @@
        -a
        \\ No newline at end of file
        +b

        """)
    #expect(diff("", "a\n").contains("@@ -0,0 +1 @@\n+a\n"))
    #expect(diff("a\n", "").contains("@@ -1 +0,0 @@\n-a\n"))
  }

  @Test func coloursForTerminalsAndShowsNoControlCharacter() {
    let text = diff("a\u{1B}[2J\n", "b\n", .terminal(.coloured))
    #expect(text.contains("\u{1B}[31m-a␛[2J\u{1B}[0m\n\u{1B}[32m+b\u{1B}[0m\n"))
    #expect(!diff("a\u{1B}\n", "b\n", .terminal(.plain)).contains("\u{1B}"))
    #expect(diff("a\u{1B}\r\n", "b\r\n").contains("-a\u{1B}\r\n+b\r\n"))
  }

  /// Turning the first text into the second by what the difference says gives the second: by a reader of the format
  /// that is not ours.
  @Test(.enabled("patch is there") { FileManager.default.fileExists(atPath: "/usr/bin/patch") })
  func isReadByPatch() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      let old = (0..<Int.random(in: 0..<30, using: &generator)).map { _ in Int.random(in: 0..<6, using: &generator) }
      var new = old
      for _ in 0..<Int.random(in: 1..<6, using: &generator) {
        let place = Int.random(in: 0...new.count, using: &generator)
        if Bool.random(using: &generator) || place == new.count {
          new.insert(Int.random(in: 0..<6, using: &generator), at: place)
        } else {
          new.remove(at: place)
        }
      }
      let (before, after) = (lines(old), lines(new))
      guard before != after, !before.isEmpty, !after.isEmpty else { continue }
      let file = folder.appendingPathComponent("a")
      try Data(before.utf8).write(to: file)
      let patch = folder.appendingPathComponent("p")
      try Data(UnifiedDiff(path: "a", old: Array(before.utf8), new: Array(after.utf8)).render(.file)).write(to: patch)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
      process.arguments = ["-s", "-p0", "-i", patch.path]
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == after)
    }
  }
}
