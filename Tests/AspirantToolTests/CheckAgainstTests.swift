import Foundation
import Testing

/// `check --against`: whether `version` says enough.
struct CheckAgainstTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func pack(_ name: String, version: String, scenario: String = Scratch.scenario) throws -> String {
    let folder = try scratch.writePack(name, scenario: scenario)
    let manifest = folder + "/pack.yaml"
    let written = try String(contentsOfFile: manifest, encoding: .utf8)
    try (written + "license: CC0-1.0\n").replacingOccurrences(
      of: "version: 1.0.0", with: "version: \(version)  # vores"
    )
    .write(toFile: manifest, atomically: true, encoding: .utf8)
    return folder
  }

  private static let diverging = Scratch.scenario.replacingOccurrences(of: "- vent: Du venter.", with: "- gå: Du går.")
  private static let reworded = Scratch.scenario.replacingOccurrences(of: "Du venter.", with: "Du venter lidt.")

  @Test func isAnErrorAtTheLineOfTheVersion() throws {
    let old = try pack("gammel", version: "1.2.3")
    let packed = scratch.folder.path + "/gammel.aspack"
    #expect(try ToolProcess.run(["pack", old, "-o", packed]).code == 0)
    let new = try pack("ny", version: "1.3.0", scenario: Self.diverging)
    for (earlier, executable) in [(packed, "aspirant"), (old, "aspirantc")] {
      let danish = try ToolProcess.run(["check", "--against", earlier, new, "--lang", "da"], executable: executable)
      #expect(danish.code == 1)
      let said = danish.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        said.contains("pack.yaml:2:10: fejl[version-too-low]: Versionen `1.3.0` siger for lidt"), "\(danish.output)")
      #expect(said.contains("Optagelser går en anden vej efter `døren/vent`."))
    }
    let english = try ToolProcess.run(["check", "--against", old, new, "--format", "compiler", "--lang", "en"])
    #expect(english.code == 1)
    #expect(
      english.output.contains(
        "pack.yaml:2:10: error: The version `1.3.0` says too little of what has changed since `1.2.3`. Write `2.0.0` at least. [version-too-low]"
      ), "\(english.output)")
    for format in ["json", "sarif", "junit", "github"] {
      let result = try ToolProcess.run(["check", "--against", old, new, "--format", format])
      #expect(result.code == 1 && result.output.contains("version-too-low"), "\(format)")
    }
  }

  @Test func isQuietWhereTheVersionSaysEnough() throws {
    let old = try pack("gammel", version: "1.2.3")
    for (version, scenario) in [
      ("1.2.3", Scratch.scenario), ("1.2.4", Self.reworded), ("2.0.0", Self.diverging), ("7.0.0", Self.reworded),
    ] {
      let new = try pack("ny", version: version, scenario: scenario)
      let result = try ToolProcess.run(["check", "--against", old, new, "--lang", "en"])
      #expect(result.code == 0 && !result.output.contains("version-too-low"), "\(version) \(result.output)")
    }
    for (version, scenario, words) in [
      ("1.2.3", Self.reworded, "says too little of what has changed since `1.2.3`. Write `1.2.4` at least."),
      ("1.2.2", Scratch.scenario, "is lower than `1.2.3`, which the pack is compared with. Write `1.2.3` at least."),
      ("1.1.0", Self.diverging, "is lower than `1.2.3`, which the pack is compared with. Write `2.0.0` at least."),
    ] {
      let new = try pack("ny", version: version, scenario: scenario)
      let result = try ToolProcess.run(["check", "--against", old, new, "--lang", "en", "--format", "compiler"])
      #expect(result.code == 1 && result.output.contains(words), "\(version) \(result.output)")
    }
  }

  @Test func writesTheLeastVersionThatSaysEnough() throws {
    let old = try pack("gammel", version: "0.4.2")
    let new = try pack("ny", version: "0.4.2", scenario: Self.diverging)
    let mended = try ToolProcess.run(["check", "--against", old, "--fix", new, "--lang", "en"])
    #expect(mended.code == 0, "\(mended.output)")
    #expect(mended.output.contains("mended[version-too-low]: write `0.5.0`"))
    let manifest = try String(contentsOfFile: new + "/pack.yaml", encoding: .utf8)
    #expect(manifest.contains("version: 0.5.0  # vores\n"))
    // Who goes back may have taken the one pack for the other.
    let back = try pack("tilbage", version: "0.4.1")
    #expect(try ToolProcess.run(["check", "--against", old, "--fix", back]).code == 1)
    #expect(try String(contentsOfFile: back + "/pack.yaml", encoding: .utf8).contains("version: 0.4.1 "))
  }

  @Test func canBeMadeLighterWithAReason() throws {
    let old = try pack("gammel", version: "1.0.0")
    let new = try pack("ny", version: "1.0.0", scenario: Self.reworded)
    let settings = "rules:\n  version-too-low: { severity: warning, reason: Vi hæver den ved udgivelsen }\n"
    try scratch.write("ny/aspirant.yaml", settings)
    let lighter = try ToolProcess.run(["check", "--against", old, new, "--lang", "en"])
    #expect(lighter.code == 0 && lighter.output.contains("warning[version-too-low]"), "\(lighter.output)")
    try FileManager.default.removeItem(atPath: new + "/aspirant.yaml")
    let manifest = try String(contentsOfFile: new + "/pack.yaml", encoding: .utf8)
    let allowed = manifest.replacingOccurrences(
      of: "# vores", with: "# aspirant: allow version-too-low – hæves ved udgivelsen")
    try scratch.write("ny/pack.yaml", allowed)
    for arguments in [["check", "--against", old, new], ["check", new]] {
      let result = try ToolProcess.run(arguments + ["--lang", "en"])
      #expect(result.code == 0 && !result.output.contains("version-too-low"), "\(result.output)")
    }
  }

  @Test func saysOnlyTheErrorsOfAPackThatHasSome() throws {
    let old = try pack("gammel", version: "1.0.0")
    let new = try pack(
      "ny", version: "1.0.0", scenario: Self.diverging.replacingOccurrences(of: "goto: godt", with: "goto: gott"))
    let result = try ToolProcess.run(["check", "--against", old, new, "--lang", "en"])
    #expect(result.code == 1 && result.output.contains("unknown-scene") && !result.output.contains("version-too-low"))
  }

  @Test func comparesOnlyWholePacksOfOneName() throws {
    let old = try pack("gammel", version: "1.0.0")
    let other = try pack("anden", version: "1.0.0")
    let manifest = try String(contentsOfFile: other + "/pack.yaml", encoding: .utf8)
    try scratch.write(
      "anden/pack.yaml", manifest.replacingOccurrences(of: "dk.example.proeve", with: "dk.example.anden"))
    let result = try ToolProcess.run(["check", "--against", old, other, "--lang", "da"])
    #expect(
      result.code == 64
        && result.error.contains("pakken hedder `dk.example.anden`, og --against er `dk.example.proeve`"))
    #expect(try ToolProcess.run(["check", "--against", old, old + "/scenarios/prøve.yaml"]).code == 64)
    #expect(try ToolProcess.run(["check", "--against", old, old, other]).code == 64)
    #expect(try ToolProcess.run(["check", "--against", old, "--no-explore", old]).code == 64)
    #expect(try ToolProcess.run(["check", "--against", scratch.folder.path + "/ingen.aspack", old]).code == 66)
  }
}
