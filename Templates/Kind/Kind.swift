public import Diagnostics
public import ScenarioKit

{{en}}/// The kind `{{name}}`: whether the learner takes time or hurries.
{{da}}/// Udvidelsen `{{name}}`: om eleven giver sig tid eller skynder sig.
///
{{en}}/// Authors write `{{name}}: take-time` or `{{name}}: hurry` on a choice. Its points follow from that, and conditions can
{{en}}/// ask whether the learner `hurried`.
{{da}}/// Forfattere skriver `{{name}}: take-time` eller `{{name}}: hurry` på et valg. Det giver point, og betingelser kan
{{da}}/// spørge, om eleven skyndte sig (`hurried`).
public struct {{Stem}}Kind: ScenarioKind {
{{en}}  /// The name, and the key under which authors write.
{{da}}  /// Navnet, og det ord, forfattere skriver under.
  public let id = "{{name}}"
{{en}}  /// A new number when the same words come to mean something else.
{{da}}  /// Et nyt nummer, når de samme ord kommer til at betyde noget andet.
  public let version = "0.1.0"
{{en}}  /// What it is about; `aspirantc-{{name}} kinds` shows it.
{{da}}  /// Hvad den handler om; `aspirantc-{{name}} kinds` viser det.
  public let title = Message(da: "At give sig tid eller skynde sig", en: "Taking time or hurrying")
{{en}}  /// What may be written: something on choices, nothing on scenes and on the scenario.
{{da}}  /// Hvad man kan skrive: noget på valg, intet på scener og på scenariet.
  public let schema = KindSchema(choice: KindSchema.Level(json: choiceSchema, shortForm: "pace"))
{{en}}  /// The names that conditions and tests of authors can use.
{{da}}  /// De navne, som forfatteres betingelser og tests kan bruge.
  public let publishedNames = ["hurried", "pace"]
{{en}}  /// What deserves a word.
{{da}}  /// Hvad der fortjener et ord.
  public let rules: [KindRule] = [.onlyHurry]
{{en}}  /// Where `aspirantc-{{name}} new scenario --kind {{name}}` starts.
{{da}}  /// Det, `aspirantc-{{name}} new scenario --kind {{name}}` begynder med.
  public let templates = [template]

{{en}}  /// Makes the kind.
{{da}}  /// Laver udvidelsen.
  public init() {}

{{en}}  /// Says in the core language what the words mean.
{{da}}  /// Siger i det fælles sprog, hvad ordene betyder.
  public func expand(_ expansion: inout KindExpansion) {
    expansion.publish(state: "hurried", .boolean, start: .boolean(false))
    expansion.publish(
      dimension: "pace", title: expansion.language == .danish ? "At give sig tid" : "Taking time")
    expansion.changeChoices { choice, value, _ in
{{en}}      // All that is added points at the author's word. What an author says of state and points beside it counts instead.
{{da}}      // Alt, hvad der lægges til, peger på forfatterens ord. Det, forfatteren selv skriver om tilstand og point, gælder.
      guard let pace = value?["pace"]?.words(Pace.self).first else { return }
      choice.effects.setByKind("hurried", to: .boolean(pace.value == .hurry), at: pace.range)
      choice.effects.scoreByKind(pace.value == .hurry ? -1 : 1, in: "pace", at: pace.range)
    }
  }
}

{{en}}/// The words that authors write.
{{da}}/// De ord, forfattere skriver.
enum Pace: String {
  case takeTime = "take-time"
  case hurry
}
