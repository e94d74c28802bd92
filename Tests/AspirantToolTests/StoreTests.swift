import Foundation
import ScenarioStore
import Testing

/// `aspirant store` as a process.
struct StoreTests {
  private static let scenario = "aften"

  @discardableResult private func store(
    _ arguments: [String], _ scratch: Scratch, code: Int32 = 0, language: String = "en"
  ) throws -> ToolProcess.Result {
    let result = try ToolProcess.run(["store"] + arguments + ["--lang", language], in: scratch.folder)
    #expect(result.exitedByItself && result.code == code, "\(arguments): \(result.output)\(result.error)")
    return result
  }

  private func take(_ scratch: Scratch, _ more: [String] = ["r"], into store: String = "s.sqlite") throws {
    try self.store(["import", store, "p.aspack", "--class", "hold-a"] + more, scratch)
  }

  @Test func takesRecordingsInOnce() throws {
    let scratch = try Scratch.withRecordings()
    let first = try store(["import", "s.sqlite", "p.aspack", "r", "--class", "hold-a"], scratch)
    #expect(first.output == "s.sqlite: 12 new, 0 were there already\n" && first.error.isEmpty)
    let again = try store(["import", "s.sqlite", "p.aspack", "r", "--class", "hold-a"], scratch, language: "da")
    #expect(again.output == "s.sqlite: 0 nye, 12 var der allerede\n")
    let list = try store(["list", "s.sqlite"], scratch)
    #expect(
      list.output.contains("hold-a: 12 seats, 12 sessions\n  dk.example.proeve/aften: 12 sessions, 12 reached"),
      "\(list.output)")
    #expect(try store(["check", "s.sqlite"], scratch).output == "s.sqlite: all is well\n")
    #expect(try store(["check", "s.sqlite"], scratch, language: "da").output == "s.sqlite: alt er i orden\n")
  }

  @Test func exportsTheSameBytesHoweverTheyCameIn() throws {
    let scratch = try Scratch.withRecordings()
    try take(scratch, ["r", "--class-ends", "2026-06-19"])
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/r").sorted().reversed()
    for file in files { try take(scratch, ["r/\(file)"], into: "t.sqlite") }
    let json = try store(["export", "s.sqlite"], scratch).output
    #expect(json == (try store(["export", "t.sqlite"], scratch).output))
    #expect(json.contains("\"seat\":\"run-3\"") && !json.contains("2026-"))
    for table in ["sessions", "answers", "scores", "critical-events", "check-ins"] {
      let csv = try ["s", "t"].map {
        try store(["export", "\($0).sqlite", "--format", "csv", "--table", table], scratch).output
      }
      #expect(csv[0] == csv[1] && csv[0].hasPrefix("class,"))
    }
    try store(["export", "s.sqlite", "-o", "s.json"], scratch)
    #expect(try String(contentsOfFile: scratch.folder.path + "/s.json", encoding: .utf8) == json)
    try store(["export", "s.sqlite", "--format", "csv", "-o", "csv"], scratch)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/csv").count == 5)
  }

  @Test func givesRecordingsBackToTheByte() throws {
    let scratch = try Scratch.withRecordings()
    try take(scratch)
    try store(["export", "s.sqlite", "--recordings", "again"], scratch)
    func contents(_ folder: String) throws -> Set<Data> {
      let url = scratch.folder.appendingPathComponent(folder)
      return Set(
        try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil).map {
          try Data(contentsOf: $0)
        })
    }
    #expect(try contents("again") == contents("r"))
  }

  @Test func countsCheckInsOfAGrowingFileOnce() throws {
    let scratch = try Scratch.withRecordings(1)
    let line = { (value: Int) in
      "{\"format\":1,\"scenario\":\"\(Self.scenario)\",\"check-in\":\"CHECK\",\"value\":\(value)}\n"
    }
    let answers = [1, 2, 2, 3].map { line($0).replacingOccurrences(of: "CHECK", with: "først/ro") }
    let file = try scratch.write("c.jsonl", answers[0] + answers[1])
    try take(scratch, ["--check-ins", file])
    try scratch.write("c.jsonl", answers.joined() + "{\"format\":1,")
    try take(scratch, ["--check-ins", file])
    try take(scratch, ["--check-ins", file])
    let table = try store(["export", "s.sqlite", "--format", "csv", "--table", "check-ins"], scratch).output
    let counts = table.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").suffix(2).joined(separator: "×")
    }
    #expect(counts == ["1×1", "2×2", "3×1"], "\(table)")
    for (bad, word) in [
      (line(1), "does not ask about"), (answers[0].replacingOccurrences(of: ":1}", with: ":99}"), "from 1 to"),
      ("hej\n", "is expected here"),
    ] {
      let path = try scratch.write("bad.jsonl", answers[0] + bad)
      let result = try store(
        ["import", "s.sqlite", "p.aspack", "--class", "hold-a", "--check-ins", path], scratch, code: 1)
      #expect(result.error.contains("bad.jsonl:2: ") && result.error.contains(word), "\(result.error)")
    }
    #expect(try store(["export", "s.sqlite", "--format", "csv", "--table", "check-ins"], scratch).output == table)
  }

  @Test func deletesASeatAndGivesAReceipt() throws {
    let scratch = try Scratch.withRecordings()
    try take(scratch)
    let purge = try store(["purge", "s.sqlite", "--seat", "run-7", "--receipt", "receipt.json", "--json"], scratch)
    let receipt = try String(contentsOfFile: scratch.folder.path + "/receipt.json", encoding: .utf8)
    #expect(receipt == purge.output)
    // `printf run-7 | sha256sum`
    #expect(receipt.contains("b4c05df04575822cec8550e9491c58e1853967c7e24ac0c58ef62a3a7b7defdf"))
    #expect(
      receipt.contains("\"sessions\" : 1") && receipt.contains("\"traceless\" : true") && !receipt.contains("run-7"))
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    where name.hasPrefix("s.sqlite") {
      let bytes = try Data(contentsOf: scratch.folder.appendingPathComponent(name))
      #expect(bytes.range(of: Data("run-7".utf8)) == nil, "\(name)")
    }
    let again = try store(["purge", "s.sqlite", "--seat", "run-7", "--receipt", "more.json"], scratch, code: 1)
    #expect(again.error.contains("nothing under the code") && again.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.path + "/more.json"))
    try take(scratch, ["r", "--class-ends", "2020-01-01"])
    let old = try store(["purge", "s.sqlite", "--older-than", "30"], scratch, language: "da")
    #expect(old.output.contains("slettet: 12 pladser, 12 sessioner"), "\(old.output)")
    #expect(try store(["list", "s.sqlite"], scratch).output == "There are no classes.\n")
  }

  @Test(arguments: [
    (["--class", "Gerda Hansen"], "--class"), (["--class", "a", "--seat", "gerda"], "--seat"),
    (["--class", "a", "--seat", "241299-1234"], "--seat"), (["--class", "a", "--group", "b b"], "--group"),
    (["--class", "a", "--attempt", "0"], "--attempt"),
    (["--class", "a", "--class-ends", "2026-02-30"], "--class-ends"),
    (["--class", "a", "--wait", "-1"], "--wait"),
  ])
  func refusesAWrongCall(_ options: [String], _ word: String) throws {
    let scratch = try Scratch()
    for language in ["da", "en"] {
      let result = try store(
        ["import", "s.sqlite", "p.aspack", "r"] + options, scratch, code: 64, language: language)
      #expect(result.error.contains(word) && result.output.isEmpty, "\(result.error)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test func namesWhatDoesNotComeInAndTakesTheRest() throws {
    let scratch = try Scratch.withRecordings(3)
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/r").sorted()
    let good = try String(contentsOfFile: scratch.folder.path + "/r/" + files[0], encoding: .utf8)
    try scratch.write("r/tom.jsonl", "")
    try scratch.write("r/andet.jsonl", "{\"hej\":1}\n")
    try scratch.write("r/navn.jsonl", good.replacingOccurrences(of: "\"run-1\"", with: "\"gerda\""))
    try scratch.write("r/pakke.jsonl", good.replacingOccurrences(of: "\"pack\":\"dk.", with: "\"pack\":\"se."))
    try scratch.write("r/valg.jsonl", good.replacingOccurrences(of: "\"choice\":\"", with: "\"choice\":\"x"))
    try scratch.write("r/.skjult.jsonl", "")
    try scratch.write("r/dybt/igen.jsonl", good)
    let result = try store(
      ["import", "s.sqlite", "p.aspack", "r", "væk.jsonl", "--class", "hold-a"], scratch, code: 66)
    #expect(result.output == "s.sqlite: 3 new, 1 was there already, 6 not taken in\n", "\(result.output)")
    for word in ["tom", "andet", "navn", "pakke", "valg", "væk"] { #expect(result.error.contains("\(word).jsonl:")) }
    #expect(result.error.contains("may be a name") && !result.error.contains("skjult"), "\(result.error)")
    #expect(try store(["check", "s.sqlite"], scratch).code == 0)
  }

  @Test(arguments: ["list", "check", "export", "upgrade", "purge"])
  func saysWhatIsNoStore(_ command: String) throws {
    let scratch = try Scratch()
    let more = command == "purge" ? ["--older-than", "30"] : []
    try scratch.write("tom.sqlite", "")
    try scratch.write("tekst.sqlite", "Kære dagbog")
    try scratch.write("anden.sqlite", Data("SQLite format 3\0".utf8) + Data(repeating: 0, count: 4_080))
    for (file, code, da, en) in [
      ("tom.sqlite", 1, "Filen er tom", "is empty"), ("tekst.sqlite", 1, "ikke fra SQLite", "not one of SQLite"),
      ("anden.sqlite", 1, "et andet programs", "of another program"), (".", 66, "en mappe", "a folder"),
      ("væk.sqlite", 66, "findes ikke", "no such path"),
    ] as [(String, Int32, String, String)] {
      for (language, word) in [("da", da), ("en", en)] {
        let result = try store([command, file] + more, scratch, code: code, language: language)
        #expect(result.error.contains(word) && result.output.isEmpty, "\(result.error)")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 3)
  }

  /// A limit on the size of files is a disk that fails for this process alone.
  @Test func saysThatTheDiskFailsAndKeepsWhatWasThere() throws {
    let scratch = try Scratch.withRecordings(60)
    try take(scratch, [try scratch.firstRecording()])
    let before = try store(["export", "s.sqlite"], scratch).output
    let tool = ToolProcess.products.appendingPathComponent("aspirant").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.currentDirectoryURL = scratch.folder
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 40; '\(tool)' store import s.sqlite p.aspack r --class hold-a --lang en 2> error",
    ]
    try process.run()
    process.waitUntilExit()
    let error = try String(contentsOfFile: scratch.folder.path + "/error", encoding: .utf8)
    #expect(process.terminationReason == .exit && process.terminationStatus == 73, "\(error)")
    #expect(error.contains("The disk did not take") && error.contains("is still there"), "\(error)")
    #expect(try store(["export", "s.sqlite"], scratch).output == before)
    try take(scratch)
    #expect(try store(["list", "s.sqlite"], scratch).output.contains("60 sessions"))
  }

  /// A small disk in memory, which is first full and then can only be read.
  @Test(.enabled("a disk in memory can be mounted") { canMount })
  func saysWhatADiskLacks() throws {
    let scratch = try Scratch.withRecordings(60)
    try take(scratch, [try scratch.firstRecording()])
    let tool = ToolProcess.products.appendingPathComponent("aspirant").path
    let result = try Self.bash(
      """
      exec 2>&1; export LC_ALL=C; a='\(tool)'; import="$a store import --lang en --class hold-a"
      mkdir disk && mount -t tmpfs -o size=300k tmpfs disk && cp s.sqlite disk/ || exit 99
      dd if=/dev/zero of=disk/fill bs=1k count=160 2>/dev/null
      $import disk/s.sqlite p.aspack r; echo "full $?"
      $a store check disk/s.sqlite
      dd if=/dev/zero of=disk/more bs=1k count=300 2>/dev/null
      $import disk/new.sqlite p.aspack r; echo "new $?"
      rm disk/fill disk/more; ls disk
      mount -o remount,ro disk
      $a store list disk/s.sqlite --lang da; echo "read $?"
      $import disk/s.sqlite p.aspack r; echo "write $?"
      $import disk/new.sqlite p.aspack r; echo "make $?"
      """, scratch, mounting: true)
    #expect(result.contains("There is no space for more") && result.contains("full 73"), "\(result)")
    #expect(result.contains("all is well"), "\(result)")
    #expect(result.contains("there is no space left.\nnew 73\ns.sqlite\n"), "\(result)")
    #expect(result.contains("Kopiér filen til en mappe") && result.contains("read 66"), "\(result)")
    #expect(result.contains("write 73") || result.contains("write 66"), "\(result)")
    #expect(result.contains("the file system is read-only.\nmake 73"), "\(result)")
  }

  private static let canMount: Bool =
    (try? bash("mount -t tmpfs tmpfs /mnt && echo yes", Scratch(), mounting: true)) == "yes\n"

  /// What a script prints, where asked for with a name space of mounts of its own.
  private static func bash(_ script: String, _ scratch: Scratch, mounting: Bool) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: mounting ? "/usr/bin/unshare" : "/bin/bash")
    process.arguments = (mounting ? ["-rm", "/bin/bash"] : []) + ["-c", script]
    process.currentDirectoryURL = scratch.folder
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test func stopsAtCtrlCWithWhatHadComeIn() throws {
    let scratch = try Scratch.withRecordings(2_000)
    let result = try Self.bash(
      """
      '\(ToolProcess.products.appendingPathComponent("aspirant").path)' store import s.sqlite p.aspack r --class hold-a \
        --lang en 2>&1 & p=$!
      while [ ! -e s.sqlite-wal ]; do sleep 0.01; done
      kill -INT $p; wait $p; echo "code $?"
      """, scratch, mounting: false)
    #expect(result.contains("Stopped.") && result.contains("code 130"), "\(result)")
    #expect(try store(["check", "s.sqlite"], scratch).code == 0)
    try take(scratch)
    #expect(try store(["list", "s.sqlite"], scratch).output.contains("2000 sessions"))
  }

  @Test func saysThatAnotherProgramWrites() throws {
    let scratch = try Scratch.withRecordings(3)
    try take(scratch)
    let other = try ResultStore.open(scratch.folder.path + "/s.sqlite", for: .writing)
    for (language, word) in [("da", "Et andet program skriver"), ("en", "Another program is writing")] {
      try other.holding {
        let result = try store(
          ["import", "s.sqlite", "p.aspack", "r", "--class", "hold-b", "--wait", "0"], scratch, code: 66,
          language: language)
        #expect(result.error.contains(word), "\(result.error)")
      }
    }
  }

  @Test func refusesAStoreOfANewerToolkitAndUpgradesAnOlderOne() throws {
    let scratch = try Scratch.withRecordings(3)
    try scratch.write("new.sqlite", Data(try StoreSchema.emptyStore(version: StoreSchema.currentVersion, says: 99)))
    try scratch.write("old.sqlite", Data(try StoreSchema.emptyStore(version: 1)))
    #expect(try store(["list", "new.sqlite"], scratch, code: 1).error.contains("of a newer Aspirant"))
    #expect(
      try store(["list", "new.sqlite"], scratch, code: 1, language: "da").error.contains("fra en nyere Aspirant"))
    #expect(try store(["list", "old.sqlite"], scratch, code: 1).error.contains("`aspirant store upgrade` first"))
    #expect(try store(["upgrade", "old.sqlite"], scratch).output.contains("version 2 (before 1)"))
    try take(scratch, into: "old.sqlite")
  }

  @Test func twoProcessesImportAtOnce() throws {
    let scratch = try Scratch.withRecordings(60)
    let processes = try (0..<2).map { _ in
      let process = Process()
      process.executableURL = ToolProcess.products.appendingPathComponent("aspirant")
      process.currentDirectoryURL = scratch.folder
      process.arguments = ["store", "import", "s.sqlite", "p.aspack", "r", "--class", "hold-a", "--wait", "600"]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }
    #expect(try store(["list", "s.sqlite"], scratch).output.contains("60 sessions"))
    try take(scratch, into: "t.sqlite")
    #expect(try store(["export", "s.sqlite"], scratch).output == store(["export", "t.sqlite"], scratch).output)
  }

  @Test func thePageShowsWhatHappens() throws {
    let scratch = try Scratch()
    let page = try String(contentsOf: ToolProcess.package.appendingPathComponent("docs/store.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "```")
    let commands = try #require(parts.first { $0.hasPrefix("sh\n") }).split(separator: "\n").dropFirst()
    #expect(commands.count == 7)
    let examples = ToolProcess.examples.deletingLastPathComponent().path
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.path + "/Examples", withDestinationPath: examples)
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      try #require(words[0] == "aspirant")
      let result = try ToolProcess.run(Array(words.dropFirst()), in: scratch.folder)
      #expect(result.code == 0, "\(command): \(result.error)")
    }
    let questions = parts.filter { $0.hasPrefix("sql\n") }.map { $0.dropFirst(4) }
    #expect(questions.count == 5)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return }
    for question in questions {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
      process.arguments = ["-bail", scratch.folder.path + "/hold-a.sqlite", String(question)]
      process.standardOutput = output
      try process.run()
      let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0 && !lines.isEmpty, "\(question)")
    }
  }
}

extension Scratch {
  /// A folder with the folder of a small pack, `p.aspack`, and recordings of so many random runs in `r`.
  static func withRecordings(_ runs: Int = 12) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      "p/pack.yaml",
      """
      pack: dk.example.proeve
      version: 1.0.0
      language: 1
      title: Prøve
      locale: da
      competencies: [{ id: relation, title: Relation }]

      """)
    try scratch.write("p/scenarios/aften.yaml", Self.evening)
    let pack = try ToolProcess.run(["pack", "p", "-o", "p.aspack"], in: scratch.folder)
    let run = try ToolProcess.run(["run", "p.aspack", "--runs", "\(runs)", "--record", "r"], in: scratch.folder)
    guard pack.code == 0, run.code == 0 else { throw StoreTestError(words: pack.output + pack.error + run.error) }
    return scratch
  }

  /// The path of the first recording.
  func firstRecording() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("r").path)
    return "r/" + (names.min() ?? "")
  }

  private struct StoreTestError: Error {
    var words: String
  }

  /// A scenario with check-ins before and after, a critical choice that can be mended, and two dimensions.
  private static let evening = """
    scenario: aften
    title: Aften
    briefing: Du øver dig.
    scoring:
      dimensions:
        ro: { title: Ro }
        tillid: { title: Tillid }
      pass: 50
    scenes:
      først:
        scale:
          - ro: Hvor rolig er du?
        goto: døren
      døren:
        lines:
          - narrator: Gerda står i døren.
        choices:
          - spørg: Du spørger, hvor hun skal hen.
            score: { ro: 2, tillid: 1 }
            feedback: Du viser, at du vil vide det.
            goto: efter
          - lås: Du låser døren.
            critical: true
            score: { tillid: -2 }
            feedback: En låst dør gør bange.
            goto: bange
      bange:
        choices:
          - op: Du låser op igen.
            repair: døren/lås
            score: { ro: 1 }
            goto: efter
          - gå: Du går videre.
            goto: efter
      efter:
        scale:
          - { id: ro, text: Hvor rolig er du nu?, repeats: først/ro }
        goto: slut
      slut:
        end: { outcome: success, title: Godnat }
    debrief:
      - Hvad prøvede hun at sige?
    competencies: [relation]

    """
}
