import Diagnostics
import ScenarioKit

extension Handover {
  /// Would rather guess than ask to hear it once more.
  static let neverAsks = KindAgent(
    name: "never-asks",
    text: Message(
      da: """
        # Vil hellere gætte end bede om at høre det igen. Glemmer under pres noget af det vigtige.
        agent: never-asks
        title: Den, der ikke spørger igen
        ability: 65
        reading: 30
        tends: { ask: 8 }
        pace: { seconds: 3 }
        """,
      en: """
        # Would rather guess than ask to hear it once more. Under pressure forgets some of what matters.
        agent: never-asks
        title: The one who does not ask again
        ability: 65
        reading: 30
        tends: { ask: 8 }
        pace: { seconds: 3 }
        """))
}
