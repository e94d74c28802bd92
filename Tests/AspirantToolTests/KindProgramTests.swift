import Foundation
import Testing

/// Kinds that programs make, as processes: the example in Python, and programs that mean no good.
struct KindProgramTests {
  private static let examples = ToolProcess.package.appendingPathComponent("Examples/Kinds")
  private static let hydration = examples.appendingPathComponent("aspirant-kind-hydration").path
  private static let pack = examples.appendingPathComponent("vaeske").path

  // MARK: The example

  @Test func theExampleIsAKindLikeAnyOther() throws {
    let list = try ToolProcess.run(["kinds", "--kind-program", Self.hydration])
    #expect(list.code == 0 && list.error == "", "\(list.error)")
    #expect(list.output.contains("hydration       1.0.0  Getting enough to drink\n"))
    let check = try ToolProcess.run(["check", Self.pack, "--kind-program", Self.hydration])
    #expect(check.code == 0 && check.output == "", "\(check.output)")
    let test = try ToolProcess.run(["test", Self.pack, "--kind-program", Self.hydration])
    #expect(test.code == 0, "\(test.output)")
    let schema = try ToolProcess.run(["schema", "--kind-program", Self.hydration])
    #expect(schema.code == 0 && schema.output.contains("\"x-title-da\": \"Noget at drikke\""))
    #expect(try !ToolProcess.run(["schema"]).output.contains("hydration"))
    let page = try ToolProcess.run(["explain", "hydration-out-of-reach", "--kind-program", Self.hydration])
    #expect(page.code == 0 && page.output.contains("The aim is 6 glasses"), "\(page.output)")
    let pages = try ToolProcess.run(["explain", "--kind-program", Self.hydration])
    #expect(pages.code == 0 && pages.output.contains("hydration-not-recorded"))
  }

  @Test func thePackNeedsNoProgramAndIsTheSameEachTime() throws {
    let scratch = try Scratch()
    let folder = scratch.folder.path
    for name in ["a", "b"] {
      let result = try ToolProcess.run(
        ["pack", Self.pack, "-o", "\(folder)/\(name).aspack", "--kind-program", Self.hydration])
      #expect(result.code == 0, "\(result.error)")
    }
    #expect(
      try Data(contentsOf: scratch.folder.appendingPathComponent("a.aspack"))
        == Data(contentsOf: scratch.folder.appendingPathComponent("b.aspack")))
    let run = try ToolProcess.run(["run", "\(folder)/a.aspack", "--runs", "5", "--seed", "1"])
    #expect(run.code == 0, "\(run.error)")
    let inspect = try ToolProcess.run(["inspect", "\(folder)/a.aspack"])
    #expect(inspect.code == 0 && !inspect.output.contains("kind"))
    // What it becomes is a scenario that needs no program either.
    let core = try ToolProcess.run(
      ["expand", Self.pack + "/scenarios/et-glas-vand.yaml", "--kind-program", Self.hydration])
    #expect(core.code == 0 && core.output.contains("glasses: { start: 1, min: 0, max: 12 }"), "\(core.error)")
    let file = try scratch.write("et-glas-vand.yaml", core.output)
    #expect(try ToolProcess.run(["check", file]).code == 0)
  }

  @Test func theExampleFindsAtTheAuthorsWords() throws {
    let scratch = try Scratch()
    let text = try String(contentsOfFile: Self.pack + "/scenarios/et-glas-vand.yaml", encoding: .utf8)
    let file = try scratch.write(
      "et-glas-vand.yaml",
      text.replacingOccurrences(of: "{ start: 1, aim: 4 }", with: "9").replacingOccurrences(
        of: "{ way: together, recorded: true }", with: "together"))
    let result = try ToolProcess.run(["check", file, "--lang", "en", "--kind-program", Self.hydration])
    // Nobody can write it down any more, so no way leads to the good end.
    #expect(result.code == 1 && result.output.contains(":52:3: error[unreachable-scene]"), "\(result.output)")
    let places = result.output.split(separator: "\n").filter { $0.contains("[hydration-") }.map {
      $0.dropFirst(scratch.folder.path.count + 1).prefix { $0 != " " }
    }
    #expect(places == ["et-glas-vand.yaml:5:12:", "et-glas-vand.yaml:24:20:"], "\(result.output)")
    let sarif = try ToolProcess.run(["check", file, "--format", "sarif", "--kind-program", Self.hydration])
    #expect(sarif.output.contains("The aim cannot be reached."), "the rule is not described")
    // A slip in a key of the kind is told like any other.
    let slip = try scratch.write(
      "et-glas-vand.yaml", text.replacingOccurrences(of: "recorded: true", with: "recordet: true"))
    let told = try ToolProcess.run(["check", slip, "--lang", "en", "--kind-program", Self.hydration])
    #expect(
      told.code == 1 && told.output.contains("[unknown-key]") && told.output.contains("`recorded`"), "\(told.output)")
    #expect(!told.output.contains("kind-program-failed"))
  }

  @Test(.enabled("python3 with jsonschema and PyYAML is there") { IndependentValidator.isThere })
  func theExampleSpeaksTheProtocol() throws {
    let scratch = try Scratch()
    // What is asked is what a program that writes it down is asked.
    let spy = try scratch.writeProgram(
      "hydration",
      "tee -a \(scratch.folder.path)/lines.jsonl | '\(Self.hydration)' | tee -a \(scratch.folder.path)/lines.jsonl")
    let check = try ToolProcess.run(["check", Self.pack, "--kind-program", spy])
    #expect(check.code == 0, "\(check.output)")
    let lines = try String(contentsOf: scratch.folder.appendingPathComponent("lines.jsonl"), encoding: .utf8)
      .split(separator: "\n")
    #expect(lines.count == 8)
    var arguments: [String] = []
    for (number, line) in lines.enumerated() {
      arguments += ["kind-protocol", try scratch.write("\(number).json", String(line))]
    }
    #expect(try IndependentValidator.run(arguments) == "")
    let wrong = try scratch.write(
      "wrong.json", #"{ "protocol": 1, "answer": "expand", "edits": [ { "add": "x", "value": 1 } ] }"#)
    #expect(try IndependentValidator.run(["kind-protocol", wrong]).contains("wrong.json"))
  }

  // MARK: Which programs there are

  @Test func foldersOfTheEnvironmentHaveProgramsToo() throws {
    let scratch = try Scratch()
    let empty = try Scratch()
    try scratch.writeProgram("hydration", "exec '\(Self.hydration)'")
    try scratch.write("aspirant-kind-notes", "no program")
    try scratch.write("aspirant-kind-hydration.orig", "no program")
    let variables = ["ASPIRANT_KINDS": "\(empty.folder.path):\(scratch.folder.path):"]
    let list = try ToolProcess.run(["kinds"], environment: variables)
    #expect(list.code == 0 && list.output.contains("hydration "), "\(list.error)")
    #expect(!list.output.contains("notes"))
    #expect(try ToolProcess.run(["check", Self.pack], environment: variables).code == 0)
    // The slim command starts nothing.
    #expect(
      try !ToolProcess.run(["kinds"], executable: "aspirantc", environment: variables).output.contains("hydration"))
  }

  @Test func looksNeitherInThePathNorInThePack() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(scenario: Self.scenario)
    try scratch.writeProgram("vagt", Self.answering(Self.quiet), in: "pakke")
    let result = try ToolProcess.run(
      ["check", "pakke"], environment: ["PATH": "\(pack):/usr/bin:/bin"], in: scratch.folder)
    #expect(result.code == 1 && result.output.contains("unknown-kind"), "\(result.output)")
    let relative = try ToolProcess.run(
      ["check", "pakke"], environment: ["ASPIRANT_KINDS": "pakke"], in: scratch.folder)
    #expect(relative.code == 64 && relative.error.contains("from `/`"), "\(relative.error)")
  }

  @Test func saysWhichProgramIsNotThere() throws {
    let scratch = try Scratch()
    let plain = try scratch.write("aspirant-kind-plain", "#!/bin/sh\n")
    let other = try scratch.writeProgram("vagt", "exit 0")
    try scratch.writeProgram("scenes", "exit 0")
    let folder = scratch.folder.path
    for (arguments, variables, code, words) in [
      (["--kind-program", "\(folder)/aspirant-kind-nix"], [:], 69, "no program that can be started"),
      (["--kind-program", plain], [:], 69, "no program that can be started"),
      (["--kind-program", folder], [:], 64, "is called `aspirant-kind-NAME`"),
      (["--kind-program", other, "--kind-program", other], [:], 64, "named already"),
      (["--kind-program", "\(folder)/aspirant-kind-scenes"], [:], 64, "the core language has a key of this name"),
      (["--kind-program", other, "--kind-seconds", "0"], [:], 64, "from 1 to 600"),
      ([], ["ASPIRANT_KINDS": "\(folder)/nix"], 66, "nix"),
    ] as [([String], [String: String], Int32, String)] {
      let result = try ToolProcess.run(
        ["check", Self.pack, "--lang", "en"] + arguments, environment: variables)
      #expect(result.code == code && result.error.contains(words), "\(arguments): \(result.code) \(result.error)")
    }
    let clash = try scratch.writeProgram("dementia-care", "exit 0")
    let result = try ToolProcess.run(["kinds", "--lang", "en", "--kind-program", clash])
    #expect(result.code == 64 && result.error.contains("two kinds have this id"), "\(result.error)")
    let slim = try ToolProcess.run(
      ["check", Self.pack, "--lang", "en", "--kind-program", other], executable: "aspirantc")
    #expect(slim.code == 64 && slim.error.contains("aspirantc starts no programs"), "\(slim.error)")
  }

  @Test func startsNothingThatNobodyNames() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let program = try scratch.writeProgram("vagt", "touch \(scratch.folder.path)/started; exit 1")
    for command in [
      ["check", pack], ["test", pack], ["run", pack], ["explore", pack], ["explain", "no-alt"],
      ["new", "scenario", "x.yaml"],
    ] {
      let result = try ToolProcess.run(command + ["--kind-program", program], in: scratch.folder)
      #expect(result.code == 0, "\(command): \(result.error)")
    }
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.folder.path)/started"))
    // These are about all kinds.
    for command in [["kinds"], ["schema"], ["explain"], ["explain", "vagt-nix"]] {
      let result = try ToolProcess.run(command + ["--lang", "en", "--kind-program", program], in: scratch.folder)
      #expect(
        result.code == 69 && result.error.contains("it broke off with exit code 1"), "\(command): \(result.error)")
    }
  }

  // MARK: Programs that mean no good

  /// A scenario that names `vagt`; the kind stands in line 3.
  private static let scenario = Scratch.scenario.replacingOccurrences(
    of: "briefing:", with: "kinds: [vagt]\nvagt: 2\nbriefing:"
  ).replacingOccurrences(of: "        score: { ro: 2 }", with: "        vagt: 1\n        score: { ro: 2 }")

  private static let hello = #"""
    {"protocol":1,"answer":"hello","kind":"vagt","version":"1.0.0","title":{"da":"Vagt","en":"Shift"},"schema":{"scenario":{"schema":{"type":"object","properties":{"ro":{"type":"integer"}}},"short":"ro"},"choice":{"schema":{"type":"object","properties":{"ro":{"type":"integer"}}},"short":"ro"}}}
    """#

  private static func edits(_ edits: String) -> String {
    let answer = #"{"protocol":1,"answer":"expand","edits":[\#(edits)]}"#
    return "cat <<'X'\n\(answer)\n{\"protocol\":1,\"answer\":\"check\",\"findings\":[]}\n\(answer)\nX"
  }

  private static let quiet = edits("")

  /// A program that says what it is, and does something when it is asked about a scenario.
  private static func answering(_ deed: String) -> String {
    "if [ $(head -c 30 | grep -c hello) = 1 ]; then cat <<'X'\n\(hello)\nX\nelse\n\(deed)\nfi"
  }

  private static let deeds: [(deed: String, words: String)] = [
    ("exit 0", "it ended without an answer"),
    ("exit 3", "it broke off with exit code 3"),
    ("kill -SEGV $$", "it broke off and was ended by signal 11"),
    ("kill -KILL $$", "it broke off and was ended by signal 9"),
    ("yes", "it wrote more than 4194304 bytes"),
    ("yes >&2", "it wrote more than 4194304 bytes"),
    ("cat /dev/zero", "it wrote more than 4194304 bytes"),
    ("echo hej", "line 1 of what it wrote is no JSON"),
    ("printf '{\"protocol\":1,\"ans'", "line 1 of what it wrote is no JSON"),
    ("printf '\\377\\376\\n'", "line 1 of what it wrote is no JSON"),
    ("head -c 100000 /dev/zero | tr '\\0' '['", "line 1 of what it wrote is no JSON"),
    ("echo '{\"protocol\":2}'", "it speaks version `2` of the protocol"),
    ("echo '{}'", "has not the form that the protocol asks for:"),
    ("printf '\\033[2J\\033]0;x\\007' >&2; exit 1", "It wrote last: ␛[2J␛]0;x␇"),
  ]

  @Test(arguments: deeds)
  func oneFindingTellsWhatItDid(_ deed: String, _ words: String) throws {
    for text in [deed, Self.answering(deed)] {
      let scratch = try Scratch()
      let pack = try scratch.writePack(scenario: Self.scenario)
      try scratch.write(
        "pakke/scenarios/ren.yaml",
        Scratch.scenario.replacingOccurrences(of: "scenario: prøve", with: "scenario: ren")
          .replacingOccurrences(of: "goto: godt", with: "goto: gott"))
      let program = try scratch.writeProgram("vagt", "echo $$ >>\(scratch.folder.path)/pids\n\(text)")
      let result = try ToolProcess.run(
        ["check", pack, "--lang", "en", "--kind-program", program, "--kind-seconds", "600"])
      #expect(result.code == 1 && result.exitedByItself)
      let errors = result.output.split(separator: "\n").filter { $0.contains(": error[") }
      #expect(errors.count == 2, "\(result.output)")
      #expect(
        errors.first?.contains("/scenarios/prøve.yaml:3:9: error[kind-program-failed]") == true, "\(result.output)")
      #expect(errors.last?.contains("/scenarios/ren.yaml:15:15: error[unknown-scene]") == true, "\(result.output)")
      let told = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(told.contains(words), "\(told)")
      #expect(!result.output.contains("\u{1B}"))
      #expect(try scratch.atWork() == [])
    }
  }

  @Test(arguments: [
    "sleep 1000", "exec sleep 1000", "exec >&- 2>&-; sleep 1000", "while :; do :; done", "trap '' TERM HUP; sleep 1000",
    "sleep 1000 & echo $! >>PIDS; wait", "printf half; sleep 1000",
  ])
  func whatHangsIsEnded(_ deed: String) throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(scenario: Self.scenario)
    let pids = "\(scratch.folder.path)/pids"
    let program = try scratch.writeProgram(
      "vagt", "echo $$ >>\(pids)\n" + Self.answering(deed.replacingOccurrences(of: "PIDS", with: pids)))
    let result = try ToolProcess.run(
      ["check", pack, "--lang", "en", "--kind-program", program, "--kind-seconds", "2"])
    #expect(result.code == 1)
    let errors = result.output.split(separator: "\n").filter { $0.contains(": error[") }
    #expect(errors.count == 1 && result.output.contains("kind-program-failed"), "\(result.output)")
    let told = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("it had not ended after 2 seconds"), "\(told)")
    #expect(try scratch.atWork() == [])
  }

  @Test func whatIsLeftBehindIsEnded() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(scenario: Self.scenario)
    let program = try scratch.writeProgram(
      "vagt", Self.answering("sleep 1000 & echo $! >>\(scratch.folder.path)/pids\n\(Self.quiet)"))
    let result = try ToolProcess.run(["check", pack, "--kind-program", program, "--kind-seconds", "600"])
    #expect(result.code == 0, "\(result.output)")
    #expect(try scratch.atWork() == [])
  }

  @Test func anInterruptedCommandLeavesNothing() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(scenario: Self.scenario)
    let pids = "\(scratch.folder.path)/pids"
    let program = try scratch.writeProgram("vagt", Self.answering("echo $$ >>\(pids); sleep 1000"))
    for signal in [SIGINT, SIGTERM] {
      try? FileManager.default.removeItem(atPath: pids)
      let process = Process()
      process.executableURL = ToolProcess.products.appendingPathComponent("aspirant")
      process.arguments = ["check", pack, "--kind-program", program, "--kind-seconds", "600"]
      process.environment = ["PATH": "/usr/bin:/bin"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      while ((try? String(contentsOfFile: pids, encoding: .utf8)) ?? "").last != "\n" { usleep(10_000) }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
      #expect(try scratch.atWork() == [])
    }
  }

  @Test func noSecretReachesIt() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(scenario: Self.scenario)
    let program = try scratch.writeProgram(
      "vagt", "env >\(scratch.folder.path)/env; pwd >>\(scratch.folder.path)/env\n" + Self.answering(Self.quiet))
    let result = try ToolProcess.run(
      ["check", pack, "--kind-program", program],
      environment: ["ASPIRANT_TEST_TOKEN": "hemmelig", "SSH_AUTH_SOCK": "/tmp/agent", "HOME": "/home/mette"])
    #expect(result.code == 0, "\(result.output)")
    let lines = try String(contentsOfFile: "\(scratch.folder.path)/env", encoding: .utf8).split(separator: "\n")
    let names = Set(lines.dropLast().map { String($0.prefix { $0 != "=" }) })
    #expect(
      names.subtracting(["PWD", "OLDPWD", "SHLVL", "_"]) == ["HOME", "LANG", "LC_ALL", "PATH", "PYTHONHASHSEED"])
    #expect(lines.contains("HOME=/home/mette") && lines.last == "/")
  }

  @Test(
    arguments: [
      (#"{"add":"/state/a","value":true,"cause":"/scenes/kælder"}"#, "3:9", "where nothing stands"),
      (#"{"add":"/scenes/døren/choices/9/add/a","value":1,"cause":"/vagt"}"#, "4:7", "where nothing can stand"),
      (#"{"add":"/title","value":"Mit","cause":"/vagt"}"#, "4:7", "where something stands already"),
      (
        #"{"add":"/scenes/døren/choices/0/add/nix","value":1,"cause":"/scenes/døren/choices/0/vagt"}"#, "15:15", "`nix`"
      ),
      (
        #"{"add":"/scenes/døren/choices/0/when","value":7,"cause":"/scenes/døren/choices/0/vagt"}"#, "15:15", "is wrong"
      ),
    ] as [(String, String, String)])
  func liesAreTold(_ edits: String, _ place: String, _ words: String) throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(scenario: Self.scenario)
    let program = try scratch.writeProgram("vagt", Self.answering(Self.edits(edits)))
    let result = try ToolProcess.run(["check", pack, "--lang", "en", "--kind-program", program])
    #expect(result.code == 1)
    let errors = result.output.split(separator: "\n").filter { $0.contains(": error[") }
    #expect(
      errors.count == 1 && errors[0].contains("prøve.yaml:\(place): error[kind-program-failed]"), "\(result.output)")
    let told = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains(words), "\(told)")
    // There is no pack, and no half of one.
    let packed = try ToolProcess.run([
      "pack", pack, "-o", "\(scratch.folder.path)/ud.aspack", "--kind-program", program,
    ])
    #expect(packed.code == 1 && !FileManager.default.fileExists(atPath: "\(scratch.folder.path)/ud.aspack"))
  }

  @Test func aBadProgramIsListedAsSuch() throws {
    let scratch = try Scratch()
    let program = try scratch.writeProgram("vagt", "echo 'no key' >&2; exit 2")
    let result = try ToolProcess.run(
      ["kinds", "--lang", "en", "--kind-program", program, "--kind-program", Self.hydration])
    #expect(result.code == 69 && result.output.contains("hydration ") && !result.output.contains("vagt"))
    #expect(
      result.error
        == "aspirant: error: The program `aspirant-kind-vagt` cannot be used here: it broke off with exit code 2. It wrote last: no key\n"
    )
  }
}

extension Scratch {
  /// Writes the program of a kind in the language of the shell and returns its path.
  @discardableResult
  fileprivate func writeProgram(_ kind: String, _ text: String, in folder: String? = nil) throws -> String {
    let path = try write((folder.map { $0 + "/" } ?? "") + "aspirant-kind-\(kind)", "#!/bin/sh\n\(text)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// The processes whose numbers stand in the file `pids` and which stay at work. One that was ended needs a moment.
  fileprivate func atWork() throws -> [Substring] {
    var numbers = try String(contentsOf: folder.appendingPathComponent("pids"), encoding: .utf8).split(separator: "\n")
    for _ in 0..<3000 where !numbers.isEmpty {
      numbers = numbers.filter { number in
        // It may also wait for somebody to take note of its end.
        guard let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8) else { return false }
        return state.split(separator: ")").last?.split(separator: " ").first != "Z"
      }
      if !numbers.isEmpty { usleep(10_000) }
    }
    return numbers
  }
}
