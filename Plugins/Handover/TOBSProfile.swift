import Diagnostics
import ScenarioKit

/// How measured values become the points of TOBS, and what follows from their sum. It is data, for actions and some
/// boundaries differ between municipalities.
struct TOBSProfile {
  /// Something that is measured as a number.
  enum Measure: String, CaseIterable {
    case pulse, respiration, systolic, temperature

    /// The distance between two neighbouring values, in tenths: only the temperature is read with a decimal.
    var step: Int { self == .temperature ? 1 : 10 }
  }

  /// The points for values from one number to another, both of them included, in tenths. An open end is nil.
  struct Band {
    var from: Int?
    var to: Int?
    var points: Int
    /// Where the author wrote it; nil in the usual profile.
    var range: SourceRange?

    /// Whether a value lies in it.
    func contains(_ value: Int) -> Bool { (from ?? value) <= value && value <= (to ?? value) }
  }

  /// What learners read about the word.
  static let explanation = Message(
    da:
      "En fast måde at måle, om nogen er ved at blive syg. Puls, vejrtrækning, temperatur, blodtryk og bevidsthed giver point.",
    en:
      "A fixed way to measure whether somebody is falling ill. Pulse, breathing, temperature, blood pressure and consciousness give points."
  )

  /// The points that one value can have.
  static let points = 0...3
  /// The greatest sum: 3 points for each of five values.
  static let most = 15

  /// The bands of each measure, from the lowest.
  var bands: [Measure: [Band]]
  /// The points of each word for how awake somebody is.
  var consciousness: [String: Int]
  /// What is done from which sum on.
  var actions: [(id: Authored.Name, from: Int)] = []

  /// The points of a value; nil where no band has it.
  func points(_ measure: Measure, _ value: Int) -> Int? { bands[measure]?.first { $0.contains(value) }?.points }

  /// The sum of the points of measured values. A value that has none counts nothing here, and `tobs-gap` says so.
  func score(of values: Authored.KindValue) -> Int {
    let numbers = Measure.allCases.map { measure in
      values[measure.rawValue]?.tenths.flatMap { points(measure, $0) } ?? 0
    }
    let word = values["consciousness"]?.text.flatMap { consciousness[$0.value] } ?? 0
    return min(Self.most, numbers.reduce(word, +))
  }

  /// What is done at a sum: the action that begins last at or below it; nil where none does.
  func action(at score: Int) -> Authored.Name? {
    actions.filter { $0.from <= score }.max { $0.from < $1.from }?.id
  }

  /// Takes what an author says of it: whole measures, single words, and actions.
  mutating func change(by own: Authored.KindValue) {
    for measure in Measure.allCases {
      guard let written = own[measure.rawValue] else { continue }
      bands[measure] = written.elements.compactMap { Band($0) }
    }
    for pair in own["consciousness"]?.pairs ?? [] {
      consciousness[pair.key.value] = pair.value.integer(in: Self.points)?.value
    }
    actions += (own["actions"]?.pairs ?? []).filter { $0.key.value != "none" }.compactMap { pair in
      pair.value.integer(in: 0...Self.most).map { (pair.key, $0.value) }
    }
  }
}

extension TOBSProfile.Band {
  /// A band as it was written; nil without points.
  init?(_ value: Authored.KindValue) {
    guard let points = value["points"]?.integer(in: TOBSProfile.points)?.value else { return nil }
    self.init(from: value["from"]?.tenths, to: value["to"]?.tenths, points: points, range: value.range)
  }
}

extension Authored.KindValue {
  /// A number with at most one decimal, in tenths; nil for anything else. Only so many digits that no sum overflows.
  var tenths: Int? {
    guard let parts = text?.value.split(separator: ".", omittingEmptySubsequences: false), parts.count <= 2,
      let whole = Int(parts[0]), (0...9_999).contains(whole)
    else { return nil }
    guard parts.count == 2 else { return whole * 10 }
    guard parts[1].utf8.count == 1, let tenth = Int(parts[1]) else { return nil }
    return whole * 10 + tenth
  }
}
