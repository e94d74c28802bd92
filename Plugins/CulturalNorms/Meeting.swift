import Diagnostics
import ScenarioKit

/// A way of meeting an unspoken rule in a scene: what it does there, and what is told of it.
struct Meeting {
  /// What it does.
  var effect: Way.Effect
  /// What the learner is told where the author says nothing; nil where there is nothing to say.
  var feedback: Message?

  /// Looks at a way where a rule is met.
  init(_ way: Way, _ encounter: Encounter) {
    effect = way.effect
    feedback = way.feedback
    if encounter.isRefusal, way.endures {
      effect = Way.enduring
      feedback = Way.feedbackOnEnduring
    }
    // What mends, mends; else the norm of the scene says what it is about, so that equally good ways are worth the same.
    if way != .repair, let norm = encounter.norm { effect.dimension = norm.value.dimension }
  }
}
