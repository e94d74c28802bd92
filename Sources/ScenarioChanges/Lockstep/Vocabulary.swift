import ScenarioModel
import ScenarioRuntime

/// Whether two machines sort the answers to a move alike, so that a few answers stand for all of them in both.
struct Vocabulary {
  private let old: Machine
  private let new: Machine
  /// Whether states, counters and dimensions are the same in both.
  private let isSame: Bool
  private let bareScenes: [String: Scene]

  init(_ old: Machine, _ new: Machine) {
    (self.old, self.new) = (old, new)
    func counted(_ machine: Machine) -> [String] {
      let names = ProgramNames(machine.program)
      return machine.program.counters.map { "\(names.counter($0)) \($0.limit)" }
    }
    func measured(_ program: Program) -> [[Int?]] { program.dimensions.map { [$0.min, $0.max] } }
    isSame =
      old.program.variables == new.program.variables && counted(old) == counted(new)
      && old.program.dimensions.map(\.id) == new.program.dimensions.map(\.id)
      && measured(old.program) == measured(new.program)
    bareScenes = isSame ? Dictionary(new.program.scenes.map { ($0.id, Self.task(of: $0)) }) { first, _ in first } : [:]
  }

  /// The move and what follows it, but for where that leads.
  private static func task(of scene: Scene) -> Scene {
    var scene = scene
    scene.strip()
    (scene.goto, scene.timeLimit, scene.effects) = (nil, nil, Effects())
    for index in (scene.then ?? []).indices { scene.then?[index].goto = nil }
    return scene
  }

  /// Whether answers that are alike to the old machine are alike to the new one.
  /// - Parameters:
  ///   - left: A state of the old machine.
  ///   - right: A state of the new one, which waits in the same scene.
  /// - Returns: Whether that is certain.
  func sortsAlike(_ left: MachineState, _ right: MachineState) -> Bool {
    guard isSame, case .waiting(let number) = left.status else { return false }
    let scene = old.program.scenes[number]
    guard bareScenes[scene.id] == Self.task(of: scene) else { return false }
    let known = old.program.variables.count + old.program.counters.count
    guard left.slots[..<known].elementsEqual(right.slots[..<known]) else { return false }
    return old.program.dimensions.indices.allSatisfy { index in
      old.program.dimensions[index].min == nil
        || old.points(ofDimension: index, in: left) == new.points(ofDimension: index, in: right)
    }
  }
}
