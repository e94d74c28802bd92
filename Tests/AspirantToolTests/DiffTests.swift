import Foundation
import Testing

/// `aspirant diff` as a process: what it tells of two versions, and in which forms.
struct DiffTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Writes a pack of the usual scenario with some of its words replaced, and returns its folder.
  private func pack(_ name: String, version: String = "1.0.0", _ changes: [(String, String)] = []) throws -> String {
    var text = Scratch.scenario
    for (old, new) in changes {
      try #require(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    let folder = try scratch.writePack(name, scenario: text)
    let manifest = folder + "/pack.yaml"
    let written = try String(contentsOfFile: manifest, encoding: .utf8)
    try written.replacingOccurrences(of: "version: 1.0.0", with: "version: \(version)")
      .write(toFile: manifest, atomically: true, encoding: .utf8)
    return folder
  }

  private func object(_ result: ToolProcess.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func findsNoDifferenceBetweenAFolderAndItsPack() throws {
    for name in PackedExample.names {
      let folder = ToolProcess.examples.appendingPathComponent(name).path
      let packed = try PackedExample.path(name)
      let english = try ToolProcess.run(["diff", packed, folder, "--lang", "en"])
      #expect(english.code == 0 && english.error == "", "\(english.error)")
      #expect(english.output.contains("The version need not rise.\nNo difference."), "\(english.output)")
      let danish = try ToolProcess.run(["diff", folder, packed, "--lang", "da", "--require-version"])
      #expect(danish.code == 0 && danish.output.contains("Ingen forskel."), "\(danish.output)")
    }
  }

  @Test func asksForTheFirstNumberWhereRecordingsDiverge() throws {
    let old = try pack("gammel")
    let new = try pack(
      "ny", version: "1.1.0",
      [("      - vent: Du venter.\n        goto: skidt\n", "      - gå: Du går.\n        goto: skidt\n")])
    let danish = try ToolProcess.run(["diff", old, new, "--lang", "da"])
    #expect(danish.code == 0 && danish.error == "")
    for line in [
      "Ændringerne kræver mindst 2.0.0 (major). `1.1.0` siger for lidt.",
      "major: `prøve`: Optagelser går en anden vej efter `døren/vent`.",
      "Hver optagelse med `døren/vent` går en anden vej der: valget findes ikke mere.",
      "Vist med en optagelse: `vent`", "`døren/gå` (valg): ny", "`døren/vent` (valg): væk", "»Du går.«",
    ] {
      #expect(danish.output.contains(line), "\(line)\n\(danish.output)")
    }
    let english = try ToolProcess.run(["diff", old, new, "--lang", "en", "--require-version"])
    #expect(english.code == 1)
    #expect(
      english.output.contains("Every recording with `døren/vent` diverges there: there is no such choice any more."))
  }

  @Test func provesThatANewChoiceIsMinor() throws {
    let old = try pack("gammel")
    let new = try pack(
      "ny", version: "1.1.0", [("      - vent:", "      - råb: Du råber.\n        goto: skidt\n      - vent:")])
    let result = try ToolProcess.run(["diff", old, new, "--lang", "en", "--require-version"])
    #expect(result.code == 0)
    #expect(result.output.contains("Proved: every recording replays and comes to the same result."), "\(result.output)")
    #expect(result.output.contains("ask for 1.1.0 (minor) at least, and `1.1.0` says enough."))
  }

  @Test func tellsTheRangesBeforeAndNow() throws {
    let old = try pack("gammel")
    let new = try pack("ny", [("score: { ro: 2 }", "score: { ro: 5 }")])
    let result = try ToolProcess.run(["diff", old, new, "--format", "markdown", "--lang", "en"])
    #expect(result.output.contains("| `ro` | 0…2 | 0…5 |"), "\(result.output)")
    #expect(result.output.contains("`døren/spørg` gives 5 rather than 2 in `ro`."))
    #expect(result.output.contains("Proved: every recording replays. The result may move."))
    #expect(result.output.contains("- **major**: `prøve`: The same points come to another percent or verdict."))
  }

  @Test func takesWordsForNoMoreThanWords() throws {
    let old = try pack("gammel")
    let hostile = "Du <b>venter</b> | på @alle `nu` #1 https://example.org ![x](y) \\u{1B}[2J ``"
    let new = try pack(
      "ny", version: "1.0.1", [("Du venter.", "\"\(hostile.replacingOccurrences(of: "\\u{1B}", with: "\\e"))\"")])
    let markdown = try ToolProcess.run(["diff", old, new, "--format", "markdown", "--lang", "en"])
    #expect(markdown.code == 0)
    let row = try #require(markdown.output.split(separator: "\n").first { $0.hasPrefix("| `døren/vent`") })
    // The bar stands escaped in a longer fence than any backquotes inside, and the escape character is spelt out.
    #expect(
      row
        == "| `døren/vent` | `Du venter.` | ``` Du <b>venter</b> \\| på @alle `nu` #1 https://example.org ![x](y) ␛[2J `` ``` |",
      "\(row)")
    #expect(!markdown.output.contains("\u{1B}"))
    let text = try ToolProcess.run(["diff", old, new, "--lang", "en"])
    #expect(text.output.contains("␛[2J") && !text.output.contains("\u{1B}"))
    #expect(text.output.contains("patch: `prøve`: Texts have changed."))
  }

  @Test func tellsWhichRecordingsDiverge() throws {
    let old = try pack("gammel")
    let new = try pack(
      "ny",
      [
        ("        goto: skidt\n", "        score: { ro: 1 }\n        goto: skidt\n"),
        ("score: { ro: 2 }", "score: { ro: 3 }"),
      ])
    let folder = scratch.folder.path + "/optagelser"
    #expect(try ToolProcess.run(["run", old, "--runs", "12", "--record", folder]).code == 0)
    try scratch.write("optagelser/note.txt", "nothing")
    let result = try ToolProcess.run(["diff", old, new, "--recordings", folder, "--json", "--lang", "en"])
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let recordings = try #require(try object(result)["recordings"] as? [String: Any])
    #expect(recordings["moved"] as? Int == 12 && recordings["diverged"] as? Int == 0)
    let gone = try pack("væk", [("      - vent: Du venter.", "      - gå: Du går.")])
    let text = try ToolProcess.run(["diff", old, gone, "--lang", "da", "--recordings", folder])
    #expect(text.output.contains("12 afspillet: ") && text.output.contains("passer ikke længere"), "\(text.output)")
    let broken = try scratch.write("i-stykker.jsonl", "{}")
    let half = try ToolProcess.run(["diff", old, new, "--recordings", broken, folder, "--lang", "en"])
    #expect(
      half.code == 1 && half.output.contains("12 replayed: 0 as before, 12 with another result"), "\(half.output)")
    #expect(half.error.contains("i-stykker.jsonl"))
    let missing = try ToolProcess.run([
      "diff", old, new, "--recordings", scratch.folder.path + "/ingen", "--lang", "en",
    ])
    #expect(missing.code == 66 && missing.output.contains("0 replayed"))
  }

  @Test func writesJSONAfterItsSchemaAndTheSameBytesEachTime() throws {
    let example = ToolProcess.examples.appendingPathComponent("foerste-uge").path
    let copy = scratch.folder.path + "/kopi"
    try FileManager.default.copyItem(atPath: example, toPath: copy)
    var edited = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: copy + "/scenarios") {
      let path = copy + "/scenarios/" + file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let other = text.replacingOccurrences(of: "outcome: success", with: "outcome: partial")
      if other != text { edited += 1 }
      try other.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(edited > 0)
    let first = try ToolProcess.run(["diff", example, copy, "--states", "500", "--format", "json", "--lang", "en"])
    #expect(first.code == 0, "\(first.error)")
    let again = try ToolProcess.run(["diff", example, copy, "--states", "500", "--json", "--lang", "en"])
    #expect(first.output == again.output)
    let found = try object(first)
    #expect(found["bump"] as? String == "major" && found["least"] as? String == "2.0.0")
    #expect(found["saysEnough"] as? Bool == false)
    if IndependentValidator.isThere {
      let other = try pack("gammel")
      let new = try pack(
        "ny", [("      - vent: Du venter.", "      - gå: Du går."), ("score: { ro: 2 }", "score: { ro: 5 }")])
      let folder = scratch.folder.path + "/optagelser"
      #expect(try ToolProcess.run(["run", other, "--runs", "9", "--record", folder]).code == 0)
      let second = try ToolProcess.run(["diff", other, new, "--json", "--recordings", folder])
      let files = [
        "diff", try scratch.write("a.json", first.output), "diff", try scratch.write("b.json", second.output),
      ]
      #expect(try IndependentValidator.run(files) == "")
      let broken = try scratch.write("c.json", first.output.replacingOccurrences(of: "\"major\"", with: "\"huge\""))
      #expect(try IndependentValidator.run(["diff", broken]).contains("c.json: $"))
    }
  }

  @Test func tellsStaleTranslationsAndLinesToRecordAgain() throws {
    let manifest = """
      pack: dk.example.proeve
      version: 1.0.0
      language: 1
      title: Prøve
      locale: da
      license: CC0-1.0
      translations: [en]
      competencies: [{ id: relation, title: Relation }]
      assets: { assets/gerda.ogg: { consent: true } }

      """
    let spoken = Scratch.scenario.replacingOccurrences(
      of: "- narrator: Gerda står i døren.", with: "- narrator: Gerda står i døren.\n        audio: assets/gerda.ogg")
    let sound = try Data(
      contentsOf: ToolProcess.examples.appendingPathComponent("demens-foerste-uger/assets/gerda-01.ogg"))
    var folders: [String] = []
    for (name, scenario) in [
      ("gammel", spoken), ("ny", spoken.replacingOccurrences(of: "Gerda står i døren.", with: "Gerda vil ud.")),
    ] {
      try scratch.write("\(name)/pack.yaml", manifest)
      try scratch.write("\(name)/scenarios/prøve.yaml", scenario)
      try scratch.write("\(name)/assets/gerda.ogg", sound)
      folders.append(scratch.folder.path + "/" + name)
    }
    // The hash is that of the old text, so the new one makes the translation stale.
    let made = try ToolProcess.run(["translate", folders[0], "--to", "en"])
    #expect(made.code == 0, "\(made.error)")
    let file = folders[0] + "/locales/en/prøve.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let hashes = try ["døren/line-1", "døren/vent"].map { id in
      let entry = try #require(text.range(of: "\(id):"))
      return String(try #require(text[entry.upperBound...].firstMatch(of: /source: (h[0-9a-f]{8})/)).1)
    }
    let locale = """
      døren/line-1: { text: Gerda stands in the doorway., source: \(hashes[0]) }
      døren/vent: { text: You wait., source: \(hashes[1]) }

      """
    for folder in folders {
      try scratch.write("\(URL(fileURLWithPath: folder).lastPathComponent)/locales/en/prøve.yaml", locale)
    }
    let result = try ToolProcess.run(["diff", folders[0], folders[1], "--lang", "en"])
    #expect(result.code == 0, "\(result.error)")
    for line in [
      "Lines to record again", "`assets/gerda.ogg` (`døren/line-1`)", "“Gerda står i døren.” → “Gerda vil ud.”",
      "`prøve/døren/line-1`: the translation is stale and not shown",
      "ask for 1.0.1 (patch) at least. `1.0.0` says too little.",
    ] {
      #expect(result.output.contains(line), "\(line)\n\(result.output)")
    }
  }

  @Test func saysWhatKeepsItFromComparing() throws {
    let old = try pack("gammel")
    let missing = try ToolProcess.run(["diff", old, scratch.folder.path + "/ingen.aspack", "--lang", "da"])
    #expect(missing.code == 66 && missing.output == "" && missing.error.contains("ingen.aspack"))
    let broken = try pack("ny", [("goto: godt", "goto: gott")])
    let result = try ToolProcess.run(["diff", old, broken, "--lang", "en"])
    #expect(result.code == 1 && result.output == "" && result.error.contains("unknown-scene"))
    #expect(try ToolProcess.run(["diff", old]).code == 64)
    #expect(try ToolProcess.run(["diff", old, old, "--json", "--format", "text"]).code == 64)
    #expect(try ToolProcess.run(["diff", old, old, "--states", "0"]).code == 64)
    let full = try ToolProcess.run(["diff", old, old, "-o", scratch.folder.path + "/nowhere/x.md", "--lang", "en"])
    #expect(full.code == 73 && full.output == "")
    let target = scratch.folder.path + "/x.md"
    let written = try ToolProcess.run(["diff", old, old, "--format", "markdown", "-o", target, "--lang", "en"])
    #expect(written.code == 0 && written.output == "")
    #expect(
      try String(contentsOfFile: target, encoding: .utf8).hasPrefix("# `dk.example.proeve`: `1.0.0` → `1.0.0`\n\n"))
  }
}
