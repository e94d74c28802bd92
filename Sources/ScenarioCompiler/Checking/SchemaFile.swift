import Schema

/// The schemas that come with the toolkit: one for each file that authors write and each that commands write.
package enum SchemaFile: String, CaseIterable, Sendable {
  /// A persona, the file of `run --agent`.
  case agent
  /// One line between the toolkit and a program that answers.
  case agentProtocol = "agent-protocol"
  /// What `assets` lists, as JSON.
  case assets
  /// `cast.yaml`.
  case cast
  /// The plan of a class, the file of `class run`.
  case `class`
  /// What `diff` found, as JSON.
  case diff
  /// What `explain` says of findings, as JSON.
  case explanation
  /// What `explore` found, as JSON.
  case exploration
  /// `glossary.yaml`.
  case glossary
  /// A key that signs packs.
  case key
  /// One line between the toolkit and the program of a kind.
  case kindProtocol = "kind-protocol"
  /// `locales/*/*.yaml`.
  case locale
  /// `manifest.json` in an `.aspack`.
  case manifest
  /// `pack.yaml`.
  case pack
  /// `programs/*.json` in an `.aspack`.
  case program
  /// What `store purge` leaves as proof.
  case receipt
  /// One line of a recording.
  case recording
  /// What became of recordings, as JSON.
  case replay
  /// What `check` found, as JSON.
  case report
  /// What a changed pack does to recordings, as JSON.
  case rescore
  /// What `store export` writes.
  case results
  /// What came of a series of runs, as JSON.
  case run
  /// `scenarios/*.yaml`.
  case scenario
  /// `aspirant.yaml`.
  case settings
  /// `signatures/*.json` in an `.aspack`.
  case signature
  /// What the other commands about stores write.
  case store
  /// `tests/*.yaml`.
  case test
  /// `locales/*.json` in an `.aspack`.
  case translation

  /// The name of the file in the folder `Schema`.
  package var fileName: String { rawValue + ".schema.json" }

  /// The schema as it stands in its file.
  package var bytes: [UInt8] {
    var length = 0
    let start =
      switch self {
      case .agent: aspirant_schema_agent(&length)
      case .agentProtocol: aspirant_schema_agent_protocol(&length)
      case .assets: aspirant_schema_assets(&length)
      case .cast: aspirant_schema_cast(&length)
      case .class: aspirant_schema_class(&length)
      case .diff: aspirant_schema_diff(&length)
      case .explanation: aspirant_schema_explanation(&length)
      case .exploration: aspirant_schema_exploration(&length)
      case .glossary: aspirant_schema_glossary(&length)
      case .key: aspirant_schema_key(&length)
      case .kindProtocol: aspirant_schema_kind_protocol(&length)
      case .locale: aspirant_schema_locale(&length)
      case .manifest: aspirant_schema_manifest(&length)
      case .pack: aspirant_schema_pack(&length)
      case .program: aspirant_schema_program(&length)
      case .receipt: aspirant_schema_receipt(&length)
      case .recording: aspirant_schema_recording(&length)
      case .replay: aspirant_schema_replay(&length)
      case .report: aspirant_schema_report(&length)
      case .rescore: aspirant_schema_rescore(&length)
      case .results: aspirant_schema_results(&length)
      case .run: aspirant_schema_run(&length)
      case .scenario: aspirant_schema_scenario(&length)
      case .settings: aspirant_schema_settings(&length)
      case .signature: aspirant_schema_signature(&length)
      case .store: aspirant_schema_store(&length)
      case .test: aspirant_schema_test(&length)
      case .translation: aspirant_schema_translation(&length)
      }
    return Array(UnsafeBufferPointer(start: start, count: length))
  }

  /// What is described, for example "`scenarios/*.yaml`".
  package var subject: String {
    switch self {
    case .agent: "aspirant run --agent *.yaml"
    case .agentProtocol: "aspirant run --agent-command"
    case .assets: "aspirant assets --json"
    case .cast: "cast.yaml"
    case .class: "class.yaml"
    case .diff: "aspirant diff --format json"
    case .explanation: "aspirant explain --json"
    case .exploration: "aspirant explore --json"
    case .glossary: "glossary.yaml"
    case .key: "*.key, *.pub"
    case .kindProtocol: "aspirant-kind-*"
    case .locale: "locales/*/*.yaml"
    case .manifest: "manifest.json (.aspack)"
    case .pack: "pack.yaml"
    case .program: "programs/*.json (.aspack)"
    case .receipt: "aspirant store purge --receipt"
    case .recording: "*.jsonl"
    case .replay: "aspirant replay --json"
    case .report: "aspirant check --format json"
    case .rescore: "aspirant rescore --json"
    case .results: "aspirant store export"
    case .run: "aspirant run --json, aspirant merge"
    case .scenario: "scenarios/*.yaml"
    case .settings: "aspirant.yaml"
    case .signature: "signatures/*.json (.aspack)"
    case .store: "aspirant store --json"
    case .test: "tests/*.yaml"
    case .translation: "locales/*.json (.aspack)"
    }
  }

  /// The schema as one document that refers to no other: what editors want. That of scenarios has the keys of kinds.
  ///
  /// - Parameter kinds: The kinds that scenarios may use.
  /// - Returns: JSON with a line break at its end, the same bytes each time.
  package func bundled(_ kinds: KindSet = .none) -> [UInt8] {
    let text = SchemaBundle(rawValue) { name in
      name == SchemaFile.scenario.rawValue ? kinds.scenarioSchemaBytes : SchemaFile(rawValue: name)?.bytes
    }.text
    guard let text else { preconditionFailure("\(fileName) refers to what is not there") }
    return Array(text.utf8)
  }
}
