import Diagnostics
import ScenarioKit

/// What is written on a scene: an act of care that is at stake, what the person says to it, and the law about it.
struct Act {
  /// What it is called.
  var name: Located<String>?
  /// What the person says to it on entering the scene.
  var consent: Located<Consent>?
  /// The dimension of all points in the scene, where it is not the one of each approach.
  var dimension: Dimension?
  /// The law about it.
  var law: Law?

  /// Reads what has the right form.
  init(_ value: Authored.KindValue?) {
    name = value?["act"]?.text
    consent = value?["consent"]?.words(Consent.self).first
    dimension = value?["scores"]?.words(Dimension.self).first?.value
    law = value?["law"].flatMap(Law.init)
  }

  /// The state that remembers what the person says to it: `consent_bath` for the act `bath`, else `consent`.
  var state: String {
    guard let name else { return "consent" }
    return "consent_" + String(name.value.map { $0 == "-" ? "_" : $0 })
  }
}

/// What somebody says to an act of care.
enum Consent: String, CaseIterable {
  case unclear, yes, no
}

/// What the law says, with what tells whether it still holds.
struct Law {
  /// What it says, in plain words.
  var text: Located<String>
  /// The name of the law and the section.
  var source: String?
  /// The day on which it was looked up.
  var date: String?
  /// Who has read it.
  var reviewer: String?

  /// Reads it; nil without a text.
  init?(_ value: Authored.KindValue) {
    guard let text = value["text"]?.text else { return nil }
    self.text = text
    source = value["source"]?.text?.value
    date = value["date"]?.text?.value
    reviewer = value["reviewer"]?.text?.value
  }

  /// A word to the facilitator, with the law after it.
  func added(to facilitator: Located<String>?) -> Located<String> {
    let origin = [source, date, reviewer].compactMap { $0 }.joined(separator: " · ")
    let law = origin.isEmpty ? text.value : "\(text.value) (\(origin))"
    guard let facilitator else { return Located(law, at: text.range) }
    return Located("\(facilitator.value)\n\n\(law)", at: facilitator.range)
  }
}
