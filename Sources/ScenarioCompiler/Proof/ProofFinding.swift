package import Diagnostics
package import ScenarioExplorer

/// Something that visiting the states of a scenario showed, told without its place in a file.
package struct ProofFinding: Sendable {
  /// What a finding is about.
  package enum Subject: Hashable, Sendable {
    /// The whole scenario.
    case scenario
    /// A scene, by its index.
    case scene(Int)
    /// A choice, by its number through the program.
    case choice(Int)
    /// A rule, by its index.
    case rule(Int)
    /// An entry of `then`, by the index of its scene and its position.
    case entry(scene: Int, position: Int)
    /// A line of a scene, by the index of the scene and its position.
    case line(scene: Int, position: Int)
    /// A branch of a `goto`, by its position.
    case branch(GotoHolder, position: Int)
    /// An item of a scene, by the index of the scene and its position.
    case item(scene: Int, position: Int)
    /// A dimension, by its index.
    case dimension(Int)
  }

  /// How grave it is.
  package var severity: Severity
  /// The code of the diagnostic.
  package var code: String
  /// What it is about.
  package var subject: Subject
  /// What was found, and what to do.
  package var message: Message
  /// The way there, where there is one.
  package var witness: Witness?
}
