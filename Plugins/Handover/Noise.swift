import ScenarioKit

/// Something that is better left out of the message.
struct Noise {
  /// The id.
  var id: Authored.Name
  /// The words in which it is said.
  var say: Located<String>
  /// What is said of it afterwards where it was said.
  var feedback: Located<String>?

  /// Noise as it was written, as a text or with feedback; nil without words.
  init?(_ pair: Authored.KindValue.Pair) {
    guard let say = pair.value.text ?? pair.value["say"]?.text else { return nil }
    id = pair.key
    self.say = say
    feedback = pair.value["feedback"]?.text
  }
}
