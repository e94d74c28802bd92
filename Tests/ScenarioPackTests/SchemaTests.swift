import Schema
import Testing

private typealias Accessor = @Sendable (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>

private let embedded: [(name: String, bytes: Accessor)] = [
  ("agent-protocol", { aspirant_schema_agent_protocol($0) }),
  ("agent", { aspirant_schema_agent($0) }),
  ("assets", { aspirant_schema_assets($0) }),
  ("cast", { aspirant_schema_cast($0) }),
  ("class", { aspirant_schema_class($0) }),
  ("diff", { aspirant_schema_diff($0) }),
  ("explanation", { aspirant_schema_explanation($0) }),
  ("exploration", { aspirant_schema_exploration($0) }),
  ("glossary", { aspirant_schema_glossary($0) }),
  ("key", { aspirant_schema_key($0) }),
  ("kind-protocol", { aspirant_schema_kind_protocol($0) }),
  ("locale", { aspirant_schema_locale($0) }),
  ("manifest", { aspirant_schema_manifest($0) }),
  ("pack", { aspirant_schema_pack($0) }),
  ("program", { aspirant_schema_program($0) }),
  ("receipt", { aspirant_schema_receipt($0) }),
  ("recording", { aspirant_schema_recording($0) }),
  ("replay", { aspirant_schema_replay($0) }),
  ("report", { aspirant_schema_report($0) }),
  ("rescore", { aspirant_schema_rescore($0) }),
  ("results", { aspirant_schema_results($0) }),
  ("run", { aspirant_schema_run($0) }),
  ("scenario", { aspirant_schema_scenario($0) }),
  ("settings", { aspirant_schema_settings($0) }),
  ("signature", { aspirant_schema_signature($0) }),
  ("store", { aspirant_schema_store($0) }),
  ("test", { aspirant_schema_test($0) }),
  ("translation", { aspirant_schema_translation($0) }),
]

@Test(arguments: embedded.indices)
func embedsTheSchemaFile(index: Int) throws {
  let (name, accessor) = embedded[index]
  var length = 0
  let start = accessor(&length)
  let bytes = Array(UnsafeBufferPointer(start: start, count: length))
  let file = try #require(TemporaryFolder.read("\(repositoryFolder())/Schema/\(name).schema.json"))
  let isSame = bytes == file
  #expect(isSame, "Schema/\(name).schema.json is not what is embedded")
  #expect(file.last == 0x0A)
}

@Test func embedsEverySchemaFile() throws {
  let files = TemporaryFolder.names(in: "\(repositoryFolder())/Schema").filter {
    // The bundles are made from the others.
    $0.hasSuffix(".schema.json") && !$0.hasSuffix(".bundled.schema.json")
  }
  #expect(files == embedded.map { "\($0.name).schema.json" })
}
