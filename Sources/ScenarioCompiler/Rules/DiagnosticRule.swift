package import Diagnostics
package import ScenarioKit

/// A kind of finding: its code, how grave it is, and all that its page says.
///
/// Each stands in a file of its own below this folder, named after its code (`unknown-scene` in `UnknownScene.swift`),
/// as a static constant of this type, and in the list ``all``. Most are found where the mistake shows: while reading
/// YAML, by the schema, while names are resolved, by the proof. Those that look at a whole scenario or pack bring their
/// ``check``.
package final class DiagnosticRule: Sendable {
  /// What a rule is about; the pages are listed by it.
  package enum Section: String, CaseIterable, Sendable {
    /// The files of a pack.
    case file
    /// YAML itself.
    case yaml
    /// Keys and values.
    case keys
    /// Names.
    case names
    /// Conditions.
    case conditions
    /// State, scenes and the ways between them.
    case flow
    /// Points and percent.
    case scoring
    /// Pictures and sounds, and who can see and hear them.
    case assets
    /// The wording of the texts, and translations.
    case language
    /// What is learnt, and how.
    case pedagogy
    /// Culture, law and privacy.
    case culture
    /// The authors' own tests.
    case tests
    /// Settings and comments that allow.
    case settings
    /// The plug-ins that a scenario uses.
    case kinds
  }

  /// How a rule is checked.
  package enum Check: Sendable {
    /// Where the mistake shows, in another stage of the compiler.
    case whereItShows
    /// By looking at one scenario.
    case scenario(@Sendable (ScenarioSubject, inout Findings) -> Void)
    /// By looking at the whole pack.
    case pack(@Sendable (PackSubject, inout Findings) -> Void)
  }

  /// The stable name: English, lower case, hyphens. It keeps its meaning for ever.
  package let code: String
  /// What it is about.
  package let section: Section
  /// How grave it is if nobody says otherwise. A few findings of the rule may be lighter.
  package let severity: Severity
  /// Whether there is no program while it stands, so that no setting can make it lighter.
  package let isStructural: Bool
  /// What was found, in one sentence that names no single case.
  package let title: Message
  /// Why it matters, and how to mend it; a few sentences.
  package let rationale: Message
  /// A pack in which it is found.
  package var failing: RuleExample { makeFailing() }
  /// The same, mended.
  package var mended: RuleExample { makeMended() }
  /// How it is checked.
  package let check: Check
  // A check asks every rule for its severity and none for its examples, so these are made only for a page.
  private let makeFailing: @Sendable () -> RuleExample
  private let makeMended: @Sendable () -> RuleExample

  /// Makes a rule that is found where the mistake shows.
  package convenience init(
    _ code: String, _ section: Section, _ severity: Severity, isStructural: Bool = true, title: Message,
    rationale: Message, failing: @escaping @autoclosure @Sendable () -> RuleExample,
    mended: @escaping @autoclosure @Sendable () -> RuleExample
  ) {
    self.init(
      code, section, severity, isStructural: severity == .error && isStructural, title: title, rationale: rationale,
      failing: failing, mended: mended, check: .whereItShows)
  }

  /// Makes a rule that looks at whole scenarios. It stands in the way of no program, so a setting can make it lighter.
  package convenience init(
    _ code: String, _ section: Section, _ severity: Severity, title: Message, rationale: Message,
    failing: @escaping @autoclosure @Sendable () -> RuleExample,
    mended: @escaping @autoclosure @Sendable () -> RuleExample,
    scenario check: @escaping @Sendable (ScenarioSubject, inout Findings) -> Void
  ) {
    self.init(
      code, section, severity, isStructural: false, title: title, rationale: rationale, failing: failing,
      mended: mended, check: .scenario(check))
  }

  /// Makes a rule that looks at whole packs. A setting can make it lighter, unless it is structural: what it finds cannot
  /// be in a pack.
  package convenience init(
    _ code: String, _ section: Section, _ severity: Severity, isStructural: Bool = false, title: Message,
    rationale: Message,
    failing: @escaping @autoclosure @Sendable () -> RuleExample,
    mended: @escaping @autoclosure @Sendable () -> RuleExample,
    pack check: @escaping @Sendable (PackSubject, inout Findings) -> Void
  ) {
    self.init(
      code, section, severity, isStructural: isStructural, title: title, rationale: rationale, failing: failing,
      mended: mended, check: .pack(check))
  }

  private init(
    _ code: String, _ section: Section, _ severity: Severity, isStructural: Bool, title: Message, rationale: Message,
    failing: @escaping @Sendable () -> RuleExample, mended: @escaping @Sendable () -> RuleExample, check: Check
  ) {
    self.code = code
    self.section = section
    self.severity = severity
    self.isStructural = isStructural
    self.title = title
    self.rationale = rationale
    makeFailing = failing
    makeMended = mended
    self.check = check
  }

  /// The rule with this code; nil where there is none.
  package static func named(_ code: String) -> DiagnosticRule? { byCode[code] }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}

extension Diagnostic {
  /// Whether there is no program while it stands.
  var isStructural: Bool { isStructural(among: .none) }

  /// Whether there is no program while it stands, where kinds may have found it too.
  func isStructural(among kinds: KindSet) -> Bool {
    guard severity == .error, let rule = kinds.rule(named: code) else { return severity == .error }
    // Where a stage finds an error of a rule that is lighter elsewhere, it could not go on.
    if case .whereItShows = rule.check, rule.severity != .error { return true }
    return rule.isStructural
  }
}
