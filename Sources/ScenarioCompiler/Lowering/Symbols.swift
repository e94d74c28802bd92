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

  var scenes = NameIndex()
  var cast = NameIndex()
  var variables = NameIndex()
  var dimensions = NameIndex()
  private(set) var tags = NameIndex()
  /// Every choice, numbered through the program.
  private(set) var choices: [ChoiceSymbol] = []
  private var choicesByPath = NameIndex()
  /// For each id the first choice that has it, and for each choice the next with the same id.
  private var choicesByID = NameIndex()
  private var nextChoices: [Int?] = []
  private var lastChoices: [Int] = []
  /// The check-ins as `scene/id`, by that and by their ids alone.
  private var checkInsByName: [String: [String]] = [:]

  /// Adds the next choice; returns the earlier one of its scene with the same id, if there is one.
  mutating func addChoice(_ choice: ChoiceSymbol) -> ChoiceSymbol? {
    let number = choices.count
    choices.append(choice)
    nextChoices.append(nil)
    lastChoices.append(number)
    if let earlier = choicesByPath.insert(choice.id.value, in: choice.scene, number) {
      return choices[earlier]
    }
    if let first = choicesByID.insert(choice.id.value, number) {
      nextChoices[lastChoices[first]] = number
      lastChoices[first] = number
    }
    return nil
  }

  /// Looks up `id`, where it is unique in the scenario, or `scene/id`.
  func choice(_ reference: some StringProtocol) -> ChoiceLookup {
    let reference = String(reference)
    if let choice = choicesByPath[reference] { return .found(choice) }
    guard let first = choicesByID[reference] else { return .unknown }
    guard nextChoices[first] != nil else { return .found(first) }
    return .ambiguous(Array(sequence(first: first) { nextChoices[$0] }))
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
