package import ScenarioKit

/// A persona as it is written: a simulated learner for headless runs (`Schema/agent.schema.json`).
package struct AuthoredPersona: Sendable {
  /// Of 100, by an id that a scenario declares.
  package struct Odds: Sendable {
    /// The id of a dimension or a tag.
    package var name: Authored.Name
    /// From 1 to 99; 50 is chance.
    package var percent: Int
  }

  /// Its short name.
  package var id: Authored.Name
  /// What it is called.
  package var title: Located<String>
  /// How well it answers in dimensions that ``abilities`` does not name, of 100.
  package var ability = 50
  /// How well it answers in single dimensions.
  package var abilities: [Odds] = []
  /// How surely it leaves a critical answer, of 100.
  package var safety = 50
  /// The LIX that it reads with ease; nil for any.
  package var reading: Int?
  /// How many of 100 answers are given without weighing anything.
  package var impulsive = 0
  /// What it tends to, by tag.
  package var tends: [Odds] = []
  /// How many of 100 opt-outs that are offered it takes.
  package var optsOut = 0
  /// How many of 100 check-ins it answers.
  package var checksIn = 100
  /// How many words it reads in a minute.
  package var wordsPerMinute = 150
  /// How many seconds it thinks besides.
  package var seconds = 5
}
