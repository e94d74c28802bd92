import Foundation
import ScenarioCompiler
import Testing

/// `aspirant schema`, and the bundled schema in the repository.
struct SchemaCommandTests {
  private static let folder = ToolProcess.package.appendingPathComponent("Schema")

  @Test func theBundledSchemaInTheRepositoryIsTheOneThatIsPrinted() throws {
    let printed = try ToolProcess.run(["schema"])
    #expect(printed.code == 0)
    let file = Self.folder.appendingPathComponent("scenario.bundled.schema.json")
    let written = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let isSame = written == printed.output
    #expect(isSame, "renew it: swift run aspirant schema > Schema/scenario.bundled.schema.json")
    #expect(try ToolProcess.run(["schema", "scenario"], executable: "aspirantc").output == printed.output)
  }

  @Test func listsEverySchemaOfTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      $0.hasSuffix(".schema.json") && !$0.hasSuffix(".bundled.schema.json")
    }
    #expect(SchemaFile.allCases.map(\.fileName).sorted() == files.sorted())
    let list = try ToolProcess.run(["schema", "--list"]).output.split(separator: "\n")
    #expect(list.map { String($0.prefix { $0 != " " }) } == SchemaFile.allCases.map(\.rawValue))
    #expect(try ToolProcess.run(["schema", "nowhere"]).code == 64)
  }

  @Test(arguments: SchemaFile.allCases)
  func printsEachSchemaAsOneDocument(_ schema: SchemaFile) throws {
    let printed = try ToolProcess.run(["schema", schema.rawValue])
    let bundle = try #require(JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any])
    #expect(
      bundle["$id"] as? String == "https://aspirant.dev/schema/v1/\(schema.rawValue).bundled.schema.json")
    #expect(bundle["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let references = printed.output.matches(of: /"\$ref": "([^"]*)"/).map { String($0.1) }
    #expect(references.allSatisfy { $0.hasPrefix("#/$defs/") || $0 == "#" })
    // Nothing but its name and its layout differs from the file; that of scenarios also has the keys of kinds.
    var original = try #require(JSONSerialization.jsonObject(with: Data(schema.bytes)) as? [String: Any])
    original["$id"] = bundle["$id"]
    if schema != .scenario, !String(decoding: schema.bytes, as: UTF8.self).contains(".schema.json#") {
      #expect(try Self.sorted(original) == Self.sorted(bundle))
    }
  }

  private static func sorted(_ object: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
  }

  @Test(.enabled("python3 with jsonschema and PyYAML is there") { IndependentValidator.isThere })
  func acceptsTheScenariosOfTheExamplePacks() throws {
    var arguments: [String] = []
    for pack in PackedExample.names {
      let folder = ToolProcess.examples.appendingPathComponent(pack).path + "/scenarios"
      for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
        arguments += ["scenario.bundled", folder + "/" + file]
      }
    }
    #expect(arguments.count >= 6)
    #expect(try IndependentValidator.run(arguments) == "")
  }

  /// Changes of the small scenario that break its structure.
  static let broken: [(String, String)] = [
    ("title: Prøve\n", ""), ("scenario: prøve\n", ""), ("title: Prøve", "titel: Prøve"), ("title: Prøve", "title: []"),
    ("title: Prøve\n", "title: Prøve\nminutes: lang\n"), ("title: Prøve\n", "title: Prøve\nlevel: B7\n"),
    ("title: Prøve\n", "title: Prøve\nminutes: 0\n"), ("title: Prøve\n", "title: Prøve\nkinds: dementia-care\n"),
    ("title: Prøve\n", "title: Prøve\ncast: [gerda]\n"),
    ("title: Prøve\n", "title: Prøve\ncast: { gerda: { name: Gerda, role: borger } }\n"),
    ("title: Prøve\n", "title: Prøve\nstate: { uro: { start: 5 } }\n"),
    ("title: Prøve\n", "title: Prøve\nstate: { uro: 1.5 }\n"),
    ("title: Prøve\n", "title: Prøve\nstate: { fase: { start: a, values: [] } }\n"),
    ("title: Prøve\n", "title: Prøve\nrules: { when: a, goto: godt }\n"),
    ("title: Prøve\n", "title: Prøve\nrules: [{ when: a }]\n"),
    ("score: { ro: 2 }", "score: 2"), ("score: { ro: 2 }", "score: { ro: høj }"),
    ("score: { ro: 2 }", "add: { ro: 1.5 }"),
    ("score: { ro: 2 }", "critical: yes"), ("score: { ro: 2 }", "once: ja"), ("score: { ro: 2 }", "scorre: { ro: 2 }"),
    ("outcome: success", "outcome: godt"), ("{ outcome: success, title: Ro på }", "success"),
    ("goto: godt", "goto: [ godt ]"), ("goto: godt", "goto: { to: godt }"), ("goto: godt", "goto: [{ when: a }]"),
    ("  døren:", "  Døren:"), ("  døren:", "  cast and crew:"), ("title: Ro }", "title: Ro, weight: 0 }"),
    ("debrief:\n  - Hvad", "debrief: Hvad"),
    ("- Hvad prøvede hun at sige?", "- { about: døren }"),
    ("    end: { outcome: partial }", "    ende: { outcome: partial }"),
    ("      - narrator: Gerda står i døren.", "      narrator: Gerda står i døren."),
    ("    lines:\n      - narrator: Gerda står i døren.", "    lines: Gerda står i døren."),
  ]

  @Test(.enabled("python3 with jsonschema and PyYAML is there") { IndependentValidator.isThere })
  func refusesScenariosThatAreBroken() throws {
    let scratch = try Scratch()
    #expect(
      try IndependentValidator.run(["scenario.bundled", scratch.write("sund.yaml", Scratch.scenario)]) == "")
    var arguments: [String] = []
    for (index, change) in Self.broken.enumerated() {
      let text = Scratch.scenario.replacingOccurrences(of: change.0, with: change.1)
      try #require(text != Scratch.scenario, "\(change)")
      arguments += ["scenario.bundled", try scratch.write("\(index)/prøve.yaml", text)]
    }
    let problems = try IndependentValidator.run(arguments)
    for (index, change) in Self.broken.enumerated() {
      #expect(problems.contains("/\(index)/prøve.yaml: $"), "\(change.1) is accepted")
    }
  }

  @Test func copiesWhatOtherFilesHold() throws {
    let files = [
      "a": """
      {"$id": "https://example.org/a.schema.json", "$ref": "b.schema.json#/$defs/x",
       "properties": {"self": {"$ref": "#/$defs/own"}, "c": {"$ref": "https://example.org/c.schema.json"}},
       "$defs": {"own": {"type": "string"}}}
      """,
      "b": """
      {"$id": "https://example.org/b.schema.json",
       "$defs": {"x": {"items": {"$ref": "#/$defs/y"}}, "y": {"not": {"$ref": "a.schema.json#/$defs/own"}}, "z": {}}}
      """,
      "c": #"{"$schema": "https://json-schema.org/draft/2020-12/schema", "enum": [1, 1.50, "\u00e6\n"]}"#,
    ]
    let bundle = SchemaBundle("a", documents: { files[$0].map { Array($0.utf8) } })
    #expect(
      bundle.text == ##"""
        {
          "$id": "https://example.org/a.bundled.schema.json",
          "$ref": "#/$defs/b.x",
          "properties": { "self": { "$ref": "#/$defs/own" }, "c": { "$ref": "#/$defs/c" } },
          "$defs": {
            "own": { "type": "string" },
            "b.x": { "items": { "$ref": "#/$defs/b.y" } },
            "b.y": { "not": { "$ref": "#/$defs/own" } },
            "c": { "enum": [1, 1.50, "æ\n"] }
          }
        }

        """##)
    #expect(SchemaBundle("a", documents: { $0 == "a" ? files["a"].map { Array($0.utf8) } : nil }).text == nil)
  }
}
