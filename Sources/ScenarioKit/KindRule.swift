public import Diagnostics
public import ScenarioModel

/// Something that a kind looks for in scenarios besides their form, with all that its page says.
///
/// A rule stands in the way of no program, so authors can make it lighter in `aspirant.yaml` and allow single findings by
/// a comment.
public struct KindRule: Sendable {
  /// The stable name: English, lower case, hyphens. It keeps its meaning for ever.
  public var code: String
  /// How grave it is if nobody says otherwise.
  public var severity: Severity
  /// What was found, in one sentence that names no single case.
  public var title: Message
  /// Why it matters, and how to mend it; a few sentences.
  public var rationale: Message
  /// A scenario in which it is found, as YAML: the keys that matter; `scenario`, `title`, `briefing`, `cast` with `gerda`
  /// and `mette`, `scenes` and `debrief` are filled in where they are left out.
  public var failing: String
  /// The same, mended.
  public var mended: String
  /// The check.
  public var check: @Sendable (KindSubject, inout Findings) -> Void

  /// Makes a rule.
  public init(
    _ code: String, _ severity: Severity, title: Message, rationale: Message, failing: String, mended: String,
    check: @escaping @Sendable (KindSubject, inout Findings) -> Void
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.rationale = rationale
    self.failing = failing
    self.mended = mended
    self.check = check
  }
}

/// A scenario as the rules of a kind see it.
public struct KindSubject: Sendable {
  /// What was written, with what stands under the keys of kinds.
  public var written: Authored.Scenario
  /// What became of it in the core language.
  public var expanded: Authored.Scenario
  /// The program; nil where names or conditions have mistakes. Its scenes stand in the order of ``expanded``.
  public var program: Program?
  /// For each scene of the program whether some path leads to it; nil without a proof, or where it had no end.
  public var reachedScenes: [Bool]?
  /// The kind whose rules look at it.
  public var kind: String

  /// Makes a subject.
  public init(
    written: Authored.Scenario, expanded: Authored.Scenario, program: Program?, reachedScenes: [Bool]?, kind: String
  ) {
    self.written = written
    self.expanded = expanded
    self.program = program
    self.reachedScenes = reachedScenes
    self.kind = kind
  }

  /// What was written under the kind's key on the scenario; nil where nothing was.
  public var value: Authored.KindValue? { written.kindEntries[kind] }

  /// Each scene with what was written under the kind's key on it.
  public var scenes: [(scene: Authored.Scene, value: Authored.KindValue?)] {
    written.scenes.map { ($0, $0.kindEntries[kind]) }
  }

  /// Each choice with its scene and what was written under the kind's key on it, in written order.
  public var choices: [(scene: Authored.Scene, choice: Authored.Choice, value: Authored.KindValue?)] {
    written.scenes.flatMap { scene in scene.choices.map { (scene, $0, $0.kindEntries[kind]) } }
  }

  /// Each choice as it became in the core language, with its scene and what was written under the kind's key on it.
  public var expandedChoices: [(scene: Authored.Scene, choice: Authored.Choice, value: Authored.KindValue?)] {
    var values: [String: Authored.KindValue] = [:]
    for (scene, choice, value) in choices { values["\(scene.id.value)/\(choice.id.value)"] = value }
    return expanded.scenes.flatMap { scene in
      scene.choices.map { (scene, $0, values["\(scene.id.value)/\($0.id.value)"]) }
    }
  }
}

/// Where the check of a rule puts what it found; code and severity are the rule's.
public struct Findings {
  private let code: String
  private let severity: Severity
  /// What was found so far.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Makes an empty list for a rule.
  package init(code: String, severity: Severity) {
    self.code = code
    self.severity = severity
  }

  /// Adds a finding.
  /// - Parameters:
  ///   - range: The very words that it is about.
  ///   - message: What was seen, what is expected and what to write.
  ///   - severity: How grave it is, where that is not the rule's own severity.
  ///   - notes: Other places that belong to it.
  ///   - fixIts: Changes that mend it, the likeliest first.
  public mutating func report(
    _ range: SourceRange, _ message: Message, severity: Severity? = nil, notes: [Diagnostic.Note] = [],
    fixIts: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(severity ?? self.severity, code, at: range, message, notes: notes, fixIts: fixIts))
  }
}
