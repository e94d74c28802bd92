import ScenarioCompiler
import ScenarioTesting
import Testing

/// Pictures and sounds: that they are there, that pictures have words, and which of them go into the pack.
struct AssetTests {
  private static let manifest = """
    pack: dk.example.test
    version: 1.0.0
    language: 1
    title: Test
    locale: da

    """

  private static func scenario(_ scene: String) -> String {
    """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    debrief: [Hvad skete der?]
    scenes:
      a:
        goto: slut
    \(scene)
      slut:
        end: { outcome: success }
    """
  }

  @Test func saysWhichFilesAreMissingOrOutside() throws {
    let pack = MarkedPack([
      "pack.yaml": Self.manifest + """
        assets:
          assets/dør.png: { alt: En dør }
          assets/væk.png: { alt: Borte }
        # ^ missing-asset
        """,
      "scenarios/prøve.yaml": Self.scenario(
        """
            image: assets/dør.pgn
            #      ^ missing-asset
            lines:
              - narrator: Hør!
                audio: assets/../../hør.ogg
        #              ^ asset-outside-pack
        """),
      "assets/dør.png": "",
    ])
    try expectAgreement(pack)
  }

  @Test func asksForTheWordsOfAPicture() throws {
    let pack = MarkedPack([
      "pack.yaml": Self.manifest + """
        assets:
          assets/pynt.png: { decorative: true }
          assets/dør.png: { alt: En dør }

        """,
      "scenarios/prøve.yaml": Self.scenario(
        """
            image: assets/stol.JPG
            #      ^ no-alt
            lines:
              - narrator: Pynt.
                image: assets/pynt.png
              - narrator: Dør.
                image: assets/dør.png
                audio: assets/lyd.ogg
        """),
      "assets/stol.JPG": "", "assets/pynt.png": "", "assets/dør.png": "", "assets/lyd.ogg": "",
    ])
    try expectAgreement(pack)
  }

  @Test func warnsOfFilesThatNobodyUses() throws {
    let files = [
      "pack.yaml": "pack: dk.example.test\n#     ^ unused-asset\n"
        + Self.manifest.split(separator: "\n").dropFirst()
        .joined(separator: "\n") + "\nassets:\n  assets/gerda.png: { alt: Gerda }\n",
      "cast.yaml": "cast:\n  gerda: { name: Gerda, role: citizen, image: assets/gerda.png }\n",
      "scenarios/prøve.yaml": Self.scenario(""), "assets/gerda.png": "", "assets/glemt.ogg": "",
    ]
    try expectAgreement(MarkedPack(files))
    let compilation = try compile(MemorySource(files))
    #expect(compilation.assets == ["assets/gerda.png"])
  }

  @Test func saysNothingOfUnusedFilesWhileSomethingIsWrong() throws {
    let pack = MarkedPack([
      "scenarios/prøve.yaml": Self.scenario("    image: assets/dør.png\n    #      ^ missing-asset"),
      "assets/glemt.ogg": "",
    ])
    try expectAgreement(pack)
  }
}
