import Diagnostics
import ScenarioKit

/// What the names of a scenario stand for.
struct Symbols {
  /// Where a choice of the program stands: the index of its scene, and its own in the scene.
  struct ChoiceSymbol {
    let scene: UInt32
    let position: UInt32
    /// The next choice with the same id; ``Symbols/noChoice`` after the last.
    fileprivate(set) var next: UInt32
    /// For the first choice with an id, the last one that has it.
    fileprivate(set) var last: UInt32
  }

  fileprivate static let noChoice = UInt32.max

  /// What `chosen(…)` or `repair:` refers to.
  enum ChoiceLookup {
    case found(Int)
    case ambiguous([Int])
    case unknown
  }

  var scenes = NameIndex()
  var cast = NameIndex()
  var variables = NameIndex()
  var dimensions = NameIndex()
  private(set) var tags = NameIndex()
  /// Every choice, numbered through the program.
  private(set) var choices: [ChoiceSymbol] = []
  private var choicesByPath = NameIndex()
  /// For each id the first choice that has it.
  private var choicesByID = NameIndex()
  /// The check-ins as `scene/id`, by that and by their ids alone.
  private var checkInsByName: [String: [String]] = [:]

  /// Adds the next choice.
  /// - Parameters:
  ///   - id: Its id.
  ///   - scene: The id of its scene.
  ///   - index: The index of its scene.
  ///   - position: Its index in the scene.
  /// - Returns: The number of the earlier one of its scene with the same id, if there is one.
  mutating func addChoice(_ id: String, in scene: String, _ index: Int, at position: Int) -> Int? {
    let number = choices.count
    choices.append(
      ChoiceSymbol(
        scene: UInt32(truncatingIfNeeded: index), position: UInt32(truncatingIfNeeded: position), next: Self.noChoice,
        last: UInt32(truncatingIfNeeded: number)))
    if let earlier = choicesByPath.insert(id, in: scene, number) { return earlier }
    if let first = choicesByID.insert(id, number) {
      choices[Int(choices[first].last)].next = UInt32(truncatingIfNeeded: number)
      choices[first].last = UInt32(truncatingIfNeeded: number)
    }
    return nil
  }

  /// Looks up `id`, where it is unique in the scenario, or `scene/id`.
  func choice(_ reference: some StringProtocol) -> ChoiceLookup {
    let reference = String(reference)
    if let choice = choicesByPath[reference] { return .found(choice) }
    guard let first = choicesByID[reference] else { return .unknown }
    guard choices[first].next != Self.noChoice else { return .found(first) }
    let all = sequence(first: first) { [choices] in
      choices[$0].next == Self.noChoice ? nil : Int(choices[$0].next)
    }
    return .ambiguous(Array(all))
  }

  /// What could have been meant by a choice that does not exist.
  var choiceNames: [String] { choicesByID.sortedNames + choicesByPath.sortedNames }

  /// Adds the next check-in.
  mutating func addCheckIn(_ id: String, in scene: String) {
    let path = scene + "/" + id
    for name in [path, id] { checkInsByName[name, default: []].append(path) }
  }

  /// Looks up the check-ins, as `scene/id`, that `id` or `scene/id` can mean.
  func checkIns(_ reference: String) -> [String] { checkInsByName[reference] ?? [] }

  /// What could have been meant by a check-in that does not exist.
  var checkInNames: [String] { checkInsByName.keys.sorted() }

  /// The number of a tag, which is made by its first use.
  mutating func tag(_ name: String) -> Int {
    let next = tags.count
    return tags.insert(name, next) ?? next
  }
}
