import ScenarioTesting
import Testing

/// Expects the findings that the comments of a scenario announce, and no others.
///
/// - Parameters:
///   - head: What stands before the scenes, beside id, title, briefing and debrief.
///   - scenes: The scenes, indented by two. An ending `slut` is added.
///   - ignored: Codes that do not matter here.
///   - sourceLocation: Where a disagreement is shown.
/// - Throws: What kept the pack from being read; nothing, as it is in memory.
func expectMarks(
  _ head: String = "", scenes: String, ignoring ignored: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let scenario = """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    debrief: [Hvad skete der?]
    \(head)
    scenes:
    \(scenes)
      slut:
        end: { outcome: success }
    """
  try expectAgreement(MarkedPack(scenario: scenario, ignoring: ignored), sourceLocation: sourceLocation)
}

/// Expects the findings that the comments of a pack announce, and no others.
func expectAgreement(_ pack: MarkedPack, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let disagreements = try pack.disagreements()
  #expect(disagreements == [], sourceLocation: sourceLocation)
}
