import Foundation
import Testing

/// `aspirant report` as a process, for classes of simulated learners.
struct ReportCommandTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static var pack: String { get throws { try PackedExample.path("demens-foerste-uger") } }
  private static let scenario = "gerda-vil-hjem"
  private static let personas = ["siger-ja", "travl-begynder", "rutineret", "laeser-langsomt"]

  /// Lets so many learners of each of four persons play one scenario, and gives the folder of their recordings.
  private func record(_ each: Int) throws -> String {
    let folder = scratch.folder.path + "/optagelser"
    for (index, persona) in Self.personas.enumerated() {
      let agent = ToolProcess.package.appendingPathComponent("Examples/Agents/\(persona).yaml").path
      let result = try ToolProcess.run([
        "run", Self.pack, Self.scenario, "--agent", agent, "--runs", "\(each)", "--seed", "\(index + 1)",
        "--record", folder,
      ])
      #expect(result.code == 0, "\(result.error)")
    }
    return folder
  }

  private func report(_ recordings: [String], _ name: String, _ more: [String] = []) throws -> ToolProcess.Result {
    try ToolProcess.run(
      ["report", Self.pack] + recordings + ["-o", scratch.folder.path + "/" + name, "--seat", "file"] + more)
  }

  private func page(_ name: String, _ file: String = "index.html") throws -> String {
    try String(contentsOfFile: "\(scratch.folder.path)/\(name)/\(file)", encoding: .utf8)
  }

  private func bytes(_ name: String) throws -> [String: Data] {
    let folder = scratch.folder.appendingPathComponent(name)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(path)
      if !url.hasDirectoryPath { files[path] = try? Data(contentsOf: url) }
    }
    return files
  }

  @Test func reportsOnAClassOfTwentyFour() throws {
    let folder = try record(6)
    let result = try report([folder], "rapport")
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output == scratch.folder.path + "/rapport/index.html\n")
    let page = try page("rapport")
    #expect(page.contains("24 elever har spillet scenariet.") && page.contains("<html lang=\"da\">"))
    #expect(page.contains("Vendepunkter") && page.contains("Opnået andel p"))
    // The files in any order, from the folder or one by one, give the same bytes.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
    #expect(try report(files.sorted().reversed(), "igen").code == 0)
    #expect(try bytes("rapport") == bytes("igen"))
    #expect(try bytes("rapport").keys.sorted().filter { $0.hasPrefix("csv/") }.count >= 8)
    // In English the frame is English, and the scenario's Danish is said to be Danish.
    #expect(try report([folder], "english", ["--language", "en", "--title", "SSH 24 <b>"]).code == 0)
    let english = try self.page("english")
    #expect(english.contains("<html lang=\"en\">") && english.contains("<h1>SSH 24 &lt;b&gt;</h1>"))
    #expect(english.contains(" lang=\"da\">Gerda vil hjem</span>"))
  }

  @Test func countsForEightAndIsSilentOfThree() throws {
    let folder = try record(2)
    #expect(try report([folder], "otte").code == 0)
    let eight = try page("otte").replacing(/<style>[\s\S]*?<\/style>/, with: "")
    #expect(eight.contains("8 elever har spillet") && eight.contains("samtale, ikke dom") && !eight.contains("%"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().prefix(3).map { "\(folder)/\($0)" }
    #expect(try report(files, "tre").code == 0)
    let three = try page("tre")
    #expect(three.contains("Færre end fem elever") && !three.contains("<td") && three.contains("Plus og delta"))
    #expect(try bytes("tre").keys.sorted() == ["aspirant-report.txt", "csv/debrief.csv", "index.html"])
  }

  @Test func takesOneCodeForOneLearnerUnlessToldOtherwise() throws {
    let folder = try record(2)
    let result = try ToolProcess.run(
      ["report", Self.pack, folder, "-o", scratch.folder.path + "/r", "--lang", "en"])
    #expect(result.code == 0)
    #expect(result.error.contains("6 recordings are later attempts") && result.error.contains("--seat file"))
  }

  @Test func sumsCheckIns() throws {
    let folder = try record(2)
    let lines = [3, 3, 4, 5, 5].map {
      #"{"format":1,"scenario":"gerda-vil-hjem","check-in":"før-vagten/klar-før","value":\#($0)}"#
    }
    let file = try scratch.write("svar.jsonl", lines.joined(separator: "\n") + "\n")
    #expect(try report([folder], "r", ["--check-ins", file]).code == 0)
    #expect(try page("r").contains("Hvor klar føler du dig?"))
    #expect(try page("r", "csv/check-ins.csv").contains("før-vagten/klar-før,Hvor klar føler du dig?,3,"))
    let bad = try scratch.write("dårlig.jsonl", lines[0] + "\n{}\n")
    let result = try report([folder], "r", ["--check-ins", bad, "--lang", "da"])
    #expect(result.code == 1 && result.error.contains("dårlig.jsonl:2: det er ikke en linje"))
  }

  @Test func writesTwoPagesForOneLearner() throws {
    let folder = try record(1)
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
    #expect(try report(["\(folder)/\(file)"], "elev", ["--learner"]).code == 0)
    #expect(try page("elev").contains("Dit forløb") && page("elev").contains("Din vej"))
    let share = try page("elev", "til-min-vejleder.html")
    #expect(share.contains("Samarbejde med borgeren med demens") && !share.contains("Dit svar"))
    let several = try report([folder], "flere", ["--learner", "--lang", "en"])
    #expect(several.code == 64 && several.error.contains("exactly one recording, and here are 4"))
    #expect(try report([folder], "x", ["--learner", "--title", "T"]).code == 64)
  }

  @Test func goesOnWithoutWhatCannotBeUsed() throws {
    let folder = try record(2)
    try scratch.write("optagelser/andet.jsonl", "no recording\n")
    let broken = try report([folder], "r", ["--lang", "en"])
    #expect(broken.code == 1 && broken.error.contains("andet.jsonl"))
    #expect(try page("r").contains("8 elever har spillet"))
    let missing = try report([folder, folder + "/nej.jsonl"], "r")
    #expect(missing.code == 66)
    let empty = try scratch.write("tom/x.txt", "")
    let none = try report([URL(fileURLWithPath: empty).deletingLastPathComponent().path], "n", ["--lang", "en"])
    #expect(none.code == 1 && none.error.contains("no recordings"))
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.path + "/n"))
    #expect(try report([scratch.folder.path + "/findes-ikke"], "n").code == 66)
  }

  @Test func replacesItsOwnReportAndNothingElse() throws {
    let folder = try record(2)
    try scratch.write("r/noter.txt", "mine")
    let refused = try report([folder], "r", ["--lang", "en"])
    #expect(refused.code == 73 && refused.error.contains("“noter.txt”"))
    #expect(try bytes("r").keys.sorted() == ["noter.txt"])
    #expect(try report([folder], "r", ["--force"]).code == 0)
    #expect(try page("r", "noter.txt") == "mine")
    try FileManager.default.removeItem(atPath: scratch.folder.path + "/r/noter.txt")
    // What an older report had and this one has not goes.
    try scratch.write("r/csv/old.csv", "a\r\n")
    let marker = try page("r", "aspirant-report.txt")
    try scratch.write("r/aspirant-report.txt", marker + "csv/old.csv\n../../etc/passwd\n")
    #expect(try report([folder], "r").code == 0)
    #expect(try bytes("r")["csv/old.csv"] == nil)
    #expect(try page("r", "aspirant-report.txt") == marker)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["optagelser", "r"])
    let file = try scratch.write("fil", "x")
    #expect(try report([folder], "fil").code == 73 && String(contentsOfFile: file, encoding: .utf8) == "x")
    #expect(try report([folder], "nej/her").code == 73)
  }

  // MARK: In a browser

  private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private static func python(_ arguments: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static let canOpenPages =
    chromium != nil && (try? python(["-c", "import playwright, axe_playwright_python"]).code) == 0

  @Test(.enabled(if: canOpenPages, "needs Chromium, and playwright and axe-playwright-python of PyPI"))
  func passesAxeInABrowserOnADeskAPhoneAndPaper() throws {
    let folder = try record(6)
    #expect(try report([folder], "klasse").code == 0)
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
    #expect(try report(["\(folder)/\(file)"], "elev", ["--learner", "--language", "en"]).code == 0)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("axe.py").path
    let pages = ["klasse/index.html", "elev/index.html", "elev/for-my-supervisor.html"].map {
      "\(scratch.folder.path)/\($0)"
    }
    let result = try Self.python([script, try #require(Self.chromium)] + pages)
    #expect(result.code == 0, "\(result.output)")
  }
}
