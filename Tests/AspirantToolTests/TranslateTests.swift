import Foundation
import Testing

/// `aspirant translate`, and reading in another language.
struct TranslateTests {
  private func pack() throws -> (Scratch, String) {
    let scratch = try Scratch()
    return (scratch, try scratch.writePack())
  }

  @Test func takesATranslationFromTheTemplateToThePlay() throws {
    let (scratch, pack) = try pack()
    let made = try ToolProcess.run(["translate", pack, "--to", "ar", "--lang", "da"])
    #expect(made.code == 0)
    #expect(made.output.contains("skal oversættes"))
    #expect(made.error.contains("`translations: [ar]`"))

    let file = pack + "/locales/ar/prøve.yaml"
    let manifest = pack + "/pack.yaml"
    var yaml = try String(contentsOfFile: file, encoding: .utf8)
    yaml = yaml.replacingOccurrences(of: "text: \"\"", with: "text: نص").replacingOccurrences(
      of: "title:\n  text: نص", with: "title:\n  text: غيردا")
    try yaml.write(toFile: file, atomically: true, encoding: .utf8)
    let named = try String(contentsOfFile: manifest, encoding: .utf8) + "translations: [ar]\n"
    try named.write(toFile: manifest, atomically: true, encoding: .utf8)

    let check = try ToolProcess.run(["check", pack, "--lang", "da"])
    #expect(check.code == 0, "\(check.output)")
    #expect(check.output.contains("unreviewed-translation"))

    // A translation is checked beside what it translates.
    let single = try ToolProcess.run(["check", file, "--lang", "da"])
    #expect(single.output.contains("unreviewed-translation"), "\(single.output)\(single.error)")

    let target = scratch.folder.path + "/p.aspack"
    #expect(try ToolProcess.run(["pack", pack, "-o", target]).code == 0)
    let inspect = try ToolProcess.run(["inspect", target, "--lang", "da"])
    #expect(inspect.output.contains("Oversat til ar, fra højre mod venstre: "))
    let json = try ToolProcess.run(["inspect", target, "--json"])
    #expect(json.output.contains("\"direction\" : \"rtl\""))

    for input in [pack, target] {
      let play = try ToolProcess.run(["play", input, "--locale", "ar-EG"], in: scratch.folder, input: "\nq\n")
      #expect(play.output.contains("غيردا"), "\(play.output)\(play.error)")
    }
    let own = try ToolProcess.run(["play", target], in: scratch.folder, input: "\nq\n")
    #expect(!own.output.contains("غيردا"))
    let missing = try ToolProcess.run(["play", target, "--locale", "tr", "--lang", "en"], in: scratch.folder)
    #expect(missing.code == 64)
    #expect(missing.error.contains("`ar`"))
  }

  @Test func remembersTheLanguageOfASavedPlay() throws {
    let (scratch, pack) = try pack()
    #expect(try ToolProcess.run(["translate", pack, "--to", "ar"]).code == 0)
    let file = pack + "/locales/ar/prøve.yaml"
    let yaml = try String(contentsOfFile: file, encoding: .utf8).replacingOccurrences(
      of: "text: \"\"", with: "text: نص")
    try yaml.write(toFile: file, atomically: true, encoding: .utf8)
    let manifest = pack + "/pack.yaml"
    let named = try String(contentsOfFile: manifest, encoding: .utf8) + "translations: [ar]\n"
    try named.write(toFile: manifest, atomically: true, encoding: .utf8)
    let play = try ToolProcess.run(
      ["play", pack, "--locale", "ar", "--save", "s.jsonl"], in: scratch.folder, input: "\n1\ns\n")
    #expect(play.code == 0, "\(play.error)")
    let saved = try String(
      contentsOf: scratch.folder.appendingPathComponent("s.jsonl"), encoding: .utf8)
    #expect(saved.contains("\"locale\":\"ar\""))
    let resumed = try ToolProcess.run(["play", pack, "--resume", "s.jsonl"], in: scratch.folder, input: "q\nj\ny\n")
    #expect(resumed.output.contains("نص"), "\(resumed.output)\(resumed.error)")
  }

  @Test func refusesWhatIsNoLanguage() throws {
    let (scratch, pack) = try pack()
    for tag in ["../x", "da_DK", "", "ø"] {
      #expect(try ToolProcess.run(["translate", pack, "--to", tag], in: scratch.folder).code == 64, "\(tag)")
    }
    #expect(try ToolProcess.run(["translate", pack, "--to", "da"], in: scratch.folder).code == 64)
    #expect(try ToolProcess.run(["translate", pack], in: scratch.folder).code == 64)
  }

  @Test func writesNothingWhereAFileCannotBeRead() throws {
    let (scratch, pack) = try pack()
    let target = try scratch.write("pakke/locales/ar/prøve.yaml", "title: \"åben\na/b: x\n")
    let before = try String(contentsOfFile: target, encoding: .utf8)
    let result = try ToolProcess.run(["translate", pack, "--to", "ar"])
    #expect(result.code == 1)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == before)
    #expect(!FileManager.default.fileExists(atPath: pack + "/locales/ar/pack.yaml"))
  }
}
