import Diagnostics
import ScenarioCompiler
import ScenarioKit
import Testing

/// A kind with an id and a schema of a test's making.
private struct AnyKind: ScenarioKind {
  var id = "prøve"
  let version = "1.0.0"
  let title = Message(da: "Prøve", en: "Test")
  var schema = KindSchema()

  func expand(_ expansion: inout KindExpansion) {}
}

struct KindSetTests {
  @Test(arguments: ["", "Stor", "1a", "æble", "a b", "scenes", "goto", "choices"])
  func refusesAnIDThatIsNoNameOrTaken(_ id: String) {
    #expect(throws: KindFault.self) { try KindSet([AnyKind(id: id)]) }
  }

  @Test func refusesTwoKindsOfOneID() {
    #expect(throws: KindFault.self) { try KindSet([AnyKind(id: "ens"), AnyKind(id: "ens")]) }
  }

  @Test(arguments: ["{", "[]", "{}", #"{ "type": "string" }"#, #"{ "type": "object", "properties": {} }"#])
  func refusesASchemaThatIsNone(_ json: String) {
    let level = KindSchema.Level(json: json, shortForm: "way")
    #expect(throws: KindFault.self) { try KindSet([AnyKind(id: "a", schema: KindSchema(scene: level))]) }
  }
}
