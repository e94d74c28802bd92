import Foundation
import Testing

/// `aspirant class run` as a process.
struct ClassCommandTests {
  private static let plan = """
    class: hold-a
    title: En aften
    packs: [p.aspack]
    seed: 7
    attempts: 2
    seats:
      a01: { agent: first, group: tirsdag }
      a02: { agent: random }
      a03: { agent: random, attempts: 1 }
      a04: { recordings: r/run }
      a05: { agent: best }
      a06: { agent: worst }

    """

  /// A pack, three recordings of one learner in `r/run`, and the plan.
  private func scratch(_ plan: String = plan) throws -> Scratch {
    let scratch = try Scratch.withRecordings(3)
    let folder = scratch.folder.path
    try FileManager.default.createDirectory(atPath: folder + "/q", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder + "/r", toPath: folder + "/q/run")
    try FileManager.default.moveItem(atPath: folder + "/q", toPath: folder + "/r")
    try scratch.write("class.yaml", plan)
    return scratch
  }

  @discardableResult private func run(
    _ arguments: [String], _ scratch: Scratch, code: Int32 = 0, language: String = "en"
  ) throws -> ToolProcess.Result {
    let result = try ToolProcess.run(
      ["class", "run", "class.yaml"] + arguments + ["--lang", language], in: scratch.folder)
    #expect(result.exitedByItself && result.code == code, "\(arguments): \(result.output)\(result.error)")
    return result
  }

  private func export(_ store: String, _ scratch: Scratch) throws -> String {
    let result = try ToolProcess.run(["store", "export", store], in: scratch.folder)
    #expect(result.code == 0)
    return result.output
  }

  private func files(_ folder: String, _ scratch: Scratch) throws -> [String: Data] {
    let root = scratch.folder.path + "/" + folder
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        FileManager.default.contents(atPath: root + "/" + path).map { (path, $0) }
      })
  }

  @Test func givesTheSameBytesHoweverManyWork() throws {
    let scratch = try scratch()
    let first = try run(["--store", "s.sqlite", "--report", "s", "--jobs", "1"], scratch, language: "da")
    #expect(
      first.output == """
        hold-a: pladser 6, scenarier 1, sessioner 12
          aften  12 af 12 nåede en slutning
        s.sqlite
        s/index.html

        """)
    #expect(first.error.isEmpty)
    try run(["--store", "t.sqlite", "--report", "t", "--jobs", "7"], scratch)
    #expect(try export("s.sqlite", scratch) == export("t.sqlite", scratch))
    let report = try files("s", scratch)
    #expect(try report == files("t", scratch) && report["index.html"].map { !$0.isEmpty } == true)
    // The seats that are there play as before when one more comes.
    try scratch.write("class.yaml", Self.plan + "  b01: { agent: random }\n")
    try run(["--store", "u.sqlite"], scratch)
    let (before, after) = (try export("s.sqlite", scratch), try export("u.sqlite", scratch))
    let recordings = before.matches(of: /"recording":"[0-9a-f]{64}"/).map { String($0.output) }
    #expect(recordings.count == 12 && recordings.allSatisfy { after.contains($0) })
  }

  @Test func goesOnWithAStoreWhereItStopped() throws {
    let scratch = try scratch()
    try run(["--store", "whole.sqlite", "--report", "whole"], scratch)
    // Half a class, as one that was stopped leaves it.
    let half = Self.plan.split(separator: "\n").prefix(9).joined(separator: "\n") + "\n"
    try scratch.write("class.yaml", half)
    try run(["--store", "s.sqlite"], scratch)
    try scratch.write("class.yaml", Self.plan)
    let refused = try run(["--store", "s.sqlite"], scratch, code: 73)
    #expect(refused.error.contains("the class `hold-a` is in it already. Go on with --resume"))
    try run(["--store", "s.sqlite", "--report", "s", "--resume"], scratch)
    #expect(try export("s.sqlite", scratch) == export("whole.sqlite", scratch))
    #expect(try files("s", scratch) == files("whole", scratch))
    // Another seed is another class.
    try scratch.write("class.yaml", Self.plan.replacing("seed: 7", with: "seed: 8"))
    let other = try run(["--store", "s.sqlite", "--resume"], scratch, code: 1)
    #expect(other.error.contains("has sessions of another plan"))
  }

  @Test func namesARecordingThatWasAlteredAndTakesTheRest() throws {
    let scratch = try scratch()
    let folder = scratch.folder.path + "/r/run/"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).min())
    let text = try String(contentsOfFile: folder + name, encoding: .utf8)
    try text.replacing("\"ms\":0", with: "\"ms\":-1").write(toFile: folder + name, atomically: true, encoding: .utf8)
    let result = try run(["--store", "s.sqlite", "--report", "s"], scratch, code: 1)
    #expect(result.error.contains(name) && result.output.contains("sessions 11"))
  }

  /// Plans that are wrong, and what is said of them; nothing is written.
  @Test(
    arguments: [
      ("", 1, "empty"), ("class: hold-a\n", 1, "packs"), ("klasse: x\n", 1, "klasse"),
      ("class: hold-a\npacks: [p.aspack]\nseats: 0\n", 1, "1"),
      ("class: hold-a\npacks: [p.aspack]\nseats: 1000000\n", 1, "1000"),
      ("class: hold-a\npacks: [p.aspack]\nseats: { a01: {}, a01: {} }\n", 1, "twice"),
      ("class: hold-a\npacks: [p.aspack]\nseats: { mette: {} }\n", 1, "mette"),
      ("class: Hold A\npacks: [p.aspack]\nseats: 3\n", 1, "Hold A"),
      ("class: hold-a\npacks: [andet.aspack]\nseats: 3\n", 66, "andet.aspack"),
      ("class: hold-a\npacks: [p.aspack]\nscenarios: [aftn]\nseats: 3\n", 1, "aften"),
      ("class: hold-a\npacks: [p.aspack]\nscenarios: [aften, aften]\nseats: 3\n", 1, "twice"),
      ("class: hold-a\npacks: [p.aspack, p.aspack]\nseats: 3\n", 1, "two of the packs"),
      ("class: hold-a\npacks: [p.aspack]\nagents: [ingen.yaml]\nseats: 3\n", 66, "ingen.yaml"),
      ("class: hold-a\npacks: [p.aspack]\nagents: [program]\nseats: 3\n", 64, "--agent-command"),
      ("class: hold-a\npacks: [p.aspack]\nseats: { a01: { recordings: tom } }\n", 66, "tom"),
      ("class: hold-a\npacks: [p.aspack]\nseats: { a01: { agent: first, recordings: r } }\n", 1, "recordings"),
      ("class: hold-a\npacks: [p.aspack]\nattempts: 0\nseats: 3\n", 1, "attempts"),
      ("class: hold-a\npacks: [p.aspack]\nseed: -1\nseats: 3\n", 1, "-1"),
    ] as [(String, Int32, String)])
  func saysWhatIsWrongWithAPlan(_ plan: String, _ code: Int32, _ word: String) throws {
    let scratch = try scratch(plan)
    let result = try run(["--store", "s.sqlite", "--report", "s"], scratch, code: code)
    #expect((result.error + result.output).contains(word), "\(result.error)\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.path + "/s"))
  }

  @Test func letsAProgramAnswer() throws {
    let scratch = try scratch("class: hold-a\npacks: [p.aspack]\nagents: [program]\nseats: 2\n")
    let broken = try run(["--agent-command", "exit 3"], scratch)
    #expect(broken.output.contains("0 of 2 came to an ending"))
  }

  @Test func saysWhatIsCalledWrongly() throws {
    let scratch = try scratch()
    #expect(try run(["--resume"], scratch, code: 64).error.contains("--resume goes with --store"))
    #expect(
      try run(["--jobs", "0"], scratch, code: 64, language: "da").error.contains("--jobs er et tal fra 1 til 256"))
    try scratch.write("s/andet.txt", "x")
    #expect(try run(["--report", "s"], scratch, code: 73).error.contains("andet.txt"))
    try scratch.write("tekst.sqlite", "dette er ikke SQLite, men en lang nok tekst til at være noget andet end tom")
    #expect(try run(["--store", "tekst.sqlite"], scratch, code: 1).error.contains("tekst.sqlite"))
    let missing = try ToolProcess.run(["class", "run", "ingen.yaml", "--lang", "en"], in: scratch.folder)
    #expect(missing.code == 66 && missing.error.contains("ingen.yaml"))
  }

  /// The examples, as the page shows them.
  @Test(arguments: ["hold-24b", "efter-timen"])
  func runsTheExamples(_ name: String) throws {
    let scratch = try Scratch()
    let plan = ToolProcess.package.appendingPathComponent("Examples/Classroom/\(name).yaml").path
    let result = try ToolProcess.run(
      ["class", "run", plan, "--store", "s.sqlite", "--report", "rapport", "--lang", "da"], in: scratch.folder)
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("rapport/index.html"))
  }
}
