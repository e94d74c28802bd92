import Diagnostics
import ScenarioKit

/// What the names of a scenario stand for.
struct Symbols {
  /// A choice of the program.
  struct ChoiceSymbol {
    var scene: String
    var id: Authored.Name
    var isCritical: Bool
  }

  /// What `chosen(…)` or `repair:` refers to.
  enum ChoiceLookup {
    case found(Int)
    case ambiguous([Int])
    case unknown
  }

  var scenes: [String: Int] = [:]
  var cast: [String: Int] = [:]
  var variables: [String: Int] = [:]
  var dimensions: [String: Int] = [:]
  var tags: [String: Int] = [:]
  /// Every choice, numbered through the program.
  private(set) var choices: [ChoiceSymbol] = []
  private var choicesByID: [String: [Int]] = [:]
  private var choicesByPath: [String: Int] = [:]
  /// The check-ins as `scene/id`, by that and by their ids alone.
  private var checkInsByName: [String: [String]] = [:]

  /// Adds the next choice; returns the earlier one of its scene with the same id, if there is one.
  mutating func addChoice(_ choice: ChoiceSymbol) -> ChoiceSymbol? {
    let path = choice.scene + "/" + choice.id.value
    let earlier = choicesByPath[path].map { choices[$0] }
    if earlier == nil {
      choicesByPath[path] = choices.count
      choicesByID[choice.id.value, default: []].append(choices.count)
    }
    choices.append(choice)
    return earlier
  }

  /// Looks up `id`, where it is unique in the scenario, or `scene/id`.
  func choice(_ reference: some StringProtocol) -> ChoiceLookup {
    let reference = String(reference)
    if let choice = choicesByPath[reference] { return .found(choice) }
    let candidates = choicesByID[reference] ?? []
    return candidates.count == 1 ? .found(candidates[0]) : candidates.isEmpty ? .unknown : .ambiguous(candidates)
  }

  /// What could have been meant by a choice that does not exist.
  var choiceNames: [String] { choicesByID.keys.sorted() + choicesByPath.keys.sorted() }

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
    if let tag = tags[name] { return tag }
    tags[name] = tags.count
    return tags.count - 1
  }
}
