import Diagnostics
import ScenarioKit

/// Something that the receiver has to know.
struct Fact {
  /// The id, which is also that of the item that says it.
  var id: Authored.Name
  /// The words in which it is said.
  var say: Located<String>
  /// Where in the message it belongs.
  var segment: Located<Segment>
  /// How much it counts; 1 where nothing is said.
  var weight: Located<Int>?
  /// Where `must: true` stands, if it does.
  var must: SourceRange?
  /// Whether the learner knows it from the start.
  var isKnown = false
  /// What the receiver asks where it was not said.
  var ask: Located<String>?
  /// What is said of it afterwards where it was said.
  var feedback: Located<String>?

  /// The state that says whether the learner knows it.
  var knows: String { stateName("knows_", id.value) }
  /// The state that says whether the receiver got it; nil where nobody asks for it. (A state for each fact of a message
  /// would double the ways to go on with each.)
  var said: String? { ask == nil ? nil : stateName("said_", id.value) }
}

extension Fact {
  /// A fact as it was written; nil without words or a segment.
  init?(_ pair: Authored.KindValue.Pair) {
    let value = pair.value
    guard let say = value["say"]?.text, let letter = value["segment"]?.text,
      let segment = Segment(rawValue: letter.value)
    else { return nil }
    self.init(id: pair.key, say: say, segment: Located(segment, at: letter.range))
    weight = value["weight"]?.integer(in: 1...1_000)
    must = value["must"]?.rangeOfTrue
    isKnown = value["known"]?.rangeOfTrue != nil
    ask = value["ask"]?.text
    feedback = value["feedback"]?.text
  }
}

/// The name of a state about something with an id, which unlike the id has no hyphens.
func stateName(_ prefix: String, _ id: String) -> String { prefix + String(id.map { $0 == "-" ? "_" : $0 }) }

extension Authored.KindValue {
  /// A whole number that lies in a range; nil for another value.
  func integer(in bounds: ClosedRange<Int>) -> Located<Int>? {
    integer.flatMap { bounds.contains($0.value) ? $0 : nil }
  }
}
