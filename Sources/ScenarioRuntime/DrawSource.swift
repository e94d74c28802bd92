/// Where the outcome of a draw comes from. The machine is the same for all of them.
public struct DrawSource: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case random, forced, pinned }

  let kind: Kind
  /// Branches still to take, first at `position`, for `.forced`.
  private var branches: [Int]
  private var position = 0
  /// Targets by scene and how many of them are used up, for `.pinned`.
  private var pins: [Int: [Int]]
  private var used: [Int: Int] = [:]

  /// The scenes whose draw found no pin left and fell back to the session's generator, in order.
  public private(set) var unpinnedScenes: [Int] = []
  /// The scenes whose pin names a scene that the draw cannot lead to; they fell back to the generator too.
  public private(set) var misfitScenes: [Int] = []

  private init(_ kind: Kind, branches: [Int] = [], pins: [Int: [Int]] = [:]) {
    self.kind = kind
    self.branches = branches
    self.pins = pins
  }

  /// Draws from the session's generator.
  public static var random: DrawSource { DrawSource(.random) }

  /// Takes the branches at these positions, one for each draw. A draw that finds none left stops the step: the state
  /// then has ``MachineState/openDraw``, and ``Machine/resume(_:branch:draws:events:)`` goes on from there.
  public static func forced(_ branches: [Int]) -> DrawSource { DrawSource(.forced, branches: branches) }

  /// Leads to these scenes: for each scene that draws, the scenes its draws lead to, in order. A draw that finds no pin
  /// left uses the session's generator and is listed in ``unpinnedScenes``.
  public static func pinned(_ pins: [Int: [Int]]) -> DrawSource { DrawSource(.pinned, pins: pins) }

  /// The scenes with pins that no draw has used, in ascending order.
  public var scenesWithUnusedPins: [Int] {
    pins.keys.filter { used[$0, default: 0] < pins[$0, default: []].count }.sorted()
  }

  /// The next forced branch, if one is left.
  mutating func nextForced() -> Int? {
    guard position < branches.count else { return nil }
    defer { position += 1 }
    return branches[position]
  }

  /// The position of the branch that is pinned in a scene, if it is.
  mutating func nextPinned(scene: Int, targets: some Sequence<Int>) -> Int? {
    let index = used[scene, default: 0]
    guard let list = pins[scene], index < list.count else {
      unpinnedScenes.append(scene)
      return nil
    }
    used[scene] = index + 1
    guard let branch = targets.enumerated().first(where: { $0.element == list[index] })?.offset else {
      misfitScenes.append(scene)
      return nil
    }
    return branch
  }
}
