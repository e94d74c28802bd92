import Foundation
import Testing

/// An import that is killed again and again.
struct StoreKillTests {
  /// How many recordings are imported: with `ASPIRANT_KILL_SESSIONS=10000` as many as a school has in a year.
  private static let sessions = ProcessInfo.processInfo.environment["ASPIRANT_KILL_SESSIONS"].flatMap(Int.init) ?? 600

  /// A generator whose numbers are the same each time (SplitMix64).
  private struct Generator {
    var state: UInt64

    /// A number from 0 up to 1.
    mutating func next() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((mixed ^ (mixed >> 31)) >> 11) / Double(UInt64(1) << 53)
    }
  }

  private func importing(_ scratch: Scratch, into store: String) throws -> Process {
    let process = Process()
    process.executableURL = ToolProcess.products.appendingPathComponent("aspirant")
    process.currentDirectoryURL = scratch.folder
    process.arguments = ["store", "import", store, "p.aspack", "r", "--class", "hold-a"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func added(_ scratch: Scratch, _ store: String) throws -> Int {
    let list = try ToolProcess.run(["store", "list", store, "--json"], in: scratch.folder)
    guard list.code == 0 else { return -1 }
    let classes = (try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])?["classes"]
    return ((classes as? [[String: Any]])?.first?["sessions"] as? Int) ?? 0
  }

  /// At each of 50 seeded moments the store opens, is whole, and has lost nothing that was there before; in the end it has
  /// the very bytes of an import that nobody disturbed.
  @Test func losesNothingAndDoublesNothing() throws {
    let scratch = try Scratch.withRecordings(Self.sessions)
    let begin = Date()
    let undisturbed = try importing(scratch, into: "whole.sqlite")
    undisturbed.waitUntilExit()
    #expect(undisturbed.terminationStatus == 0)
    let length = Date().timeIntervalSince(begin)
    let expected = try ToolProcess.run(["store", "export", "whole.sqlite"], in: scratch.folder).output

    var generator = Generator(state: 7)
    var store = 0
    var before = 0
    var interrupted = 0
    for moment in 1...50 {
      let process = try importing(scratch, into: "s\(store).sqlite")
      Thread.sleep(forTimeInterval: generator.next() * length)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { interrupted += 1 }
      let path = scratch.folder.path + "/s\(store).sqlite"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let check = try ToolProcess.run(["store", "check", "s\(store).sqlite"], in: scratch.folder)
      #expect(check.code == 0, "moment \(moment): \(check.output)\(check.error)")
      let now = try added(scratch, "s\(store).sqlite")
      #expect(now >= before, "moment \(moment)")
      before = now
      if now == Self.sessions {
        #expect(try ToolProcess.run(["store", "export", "s\(store).sqlite"], in: scratch.folder).output == expected)
        (store, before) = (store + 1, 0)
      }
    }
    #expect(interrupted >= 20)
    let last = try importing(scratch, into: "s\(store).sqlite")
    last.waitUntilExit()
    #expect(try ToolProcess.run(["store", "export", "s\(store).sqlite"], in: scratch.folder).output == expected)
  }
}
