public import ScenarioModel

/// The machine that runs a program: one total, deterministic step function over a ``MachineState``.
///
/// Making a machine checks the whole program; after that no step can fail but by a refused answer. Sessions, replay,
/// headless runs and the explorer all use the same machine. It keeps no state of its own, knows no clock, and does no
/// input or output.
public struct Machine: Sendable {
  /// A run that has entered so many scenes without a question, and would enter another, ends as endless.
  public static let mostScenesWithoutQuestion = 10_000
  /// The most values that a condition may have on its stack.
  public static let greatestStackDepth = 64
  /// Where the points of a dimension without bounds stay, in both directions.
  public static let greatestPoints = 1_000_000_000

  /// What it consists of, which never changes. Behind one reference a machine is as cheap to hand on as a number.
  final class Parts: Sendable {
    let program: Program
    let tables: Tables
    let layout: Layout
    let startSlots: [Int32]
    /// The scene of each choice.
    let choiceScenes: [Int]
    /// The id of each scene, and the id and the hash of the text of each choice. Those who replay by the thousand look at
    /// them beside each other, and a look at a scene or its choices as a whole would count references that all share.
    let sceneIDs: [String]
    let choiceIDs: [String]
    let choiceHashes: [String]

    init(_ program: Program) {
      let builder = TableBuilder(program)
      self.program = program
      tables = builder.tables
      layout = builder.layout
      startSlots = builder.startSlots
      choiceScenes = builder.tables.scenes.enumerated().flatMap { scene, row in row.choices.map { _ in scene } }
      let choices = program.choices
      sceneIDs = program.scenes.map(\.id)
      choiceIDs = choices.map(\.id)
      choiceHashes = choices.map { program.texts[$0.text].hash }
    }
  }

  let parts: Parts

  /// The program that it runs.
  public var program: Program { _read { yield parts.program } }
  var tables: Tables { _read { yield parts.tables } }
  var layout: Layout { _read { yield parts.layout } }
  var startSlots: [Int32] { _read { yield parts.startSlots } }
  var choiceScenes: [Int] { _read { yield parts.choiceScenes } }

  /// Checks a program and makes it ready to run.
  /// - Throws: ``ProgramError`` for the first part that is wrong.
  public init(_ program: Program) throws(ProgramError) {
    try Validator(program).validate()
    parts = Parts(program)
  }

  /// The number of a choice through the whole program.
  /// - Parameters:
  ///   - position: The position among the scene's choices as written, from 0.
  ///   - scene: The scene's index.
  /// - Returns: The number, or nil if the scene has no such choice.
  public func choiceNumber(at position: Int, inScene scene: Int) -> Int? {
    guard tables.scenes.indices.contains(scene) else { return nil }
    let choices = tables.scenes[scene].choices
    return position >= 0 && position < choices.count ? choices.lowerBound + position : nil
  }

  /// Where a choice stands.
  /// - Parameter number: The number through the whole program, below ``choiceCount``.
  /// - Returns: The scene's index and the position among its choices as written.
  public func place(ofChoice number: Int) -> (scene: Int, position: Int) {
    let scene = choiceScenes[number]
    return (scene, number - tables.scenes[scene].choices.lowerBound)
  }

  /// A choice as the program has it.
  /// - Parameter number: The number through the whole program, below ``choiceCount``.
  /// - Returns: The choice.
  public func choice(_ number: Int) -> Choice {
    let (scene, position) = place(ofChoice: number)
    guard case .choices(let choices) = program.scenes[scene].move else { preconditionFailure("a scene of choices") }
    return choices[position]
  }

  /// The number of choices in the whole program.
  public var choiceCount: Int { choiceScenes.count }

  /// The value of a variable: 0 and 1 for false and true, the position of a named value.
  public func value(ofVariable variable: Int, in state: MachineState) -> Int {
    precondition(program.variables.indices.contains(variable))
    return Int(state.slots[variable])
  }

  /// The points of a dimension so far.
  public func points(ofDimension dimension: Int, in state: MachineState) -> Int {
    Int(state.slots[layout.dimensionSlots[dimension]])
  }
}
