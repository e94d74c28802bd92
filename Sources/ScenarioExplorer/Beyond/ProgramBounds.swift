/// What a `goto` belongs to.
package enum GotoHolder: Hashable, Sendable {
  /// A scene, by its index.
  case scene(Int)
  /// A choice, by its number through the program.
  case choice(Int)
  /// An entry of `then`, by the index of its scene and its position.
  case entry(scene: Int, position: Int)
  /// The end of a scene's time, by the scene's index.
  case late(Int)
}

/// What holds in every run of a program, found without visiting its states.
package struct ProgramBounds: Sendable {
  /// The bounds while the move of a scene waits.
  package struct Scene: Hashable, Sendable {
    /// What each variable can be.
    package var variables: [ClosedRange<Int>]
    /// What the points of each dimension can be.
    package var dimensions: [ClosedRange<Int>]
  }

  /// The bounds in each scene; nil where no run enters it, or a rule always leads on.
  package var scenes: [Scene?]
  /// Whether some run may enter each scene.
  package var mayEnter: [Bool]
  /// Whether some run may be offered each choice.
  package var mayOffer: [Bool]
  /// Whether each rule may fire.
  package var mayFire: [Bool]
  /// Whether each entry of `then`, by its number through the program, may follow.
  package var mayFollow: [Bool]
  /// Whether each line of each scene, by its position, may be said.
  package var maySay: [[Bool]]
  /// Whether each branch of a guarded `goto`, by its position, may be taken; nothing for one that no run comes to.
  package var mayTake: [GotoHolder: [Bool]] = [:]
  /// Whether some run may get stuck in each scene.
  package var mayGetStuck: [Bool]
}
