import Diagnostics
import ScenarioKit
import YAMLSyntax

/// What programs make of one scenario, before anything else is made of it.
struct ProgramWork {
  /// The scenario with all that they add; nil where a program failed, or where the scenario itself has to be mended
  /// before programs are asked.
  private(set) var scenario: Authored.Scenario?
  /// That programs failed, and names that are declared twice.
  private(set) var faults: [Diagnostic] = []
  /// What programs find.
  private(set) var findings: [Diagnostic] = []
  /// Where the author speaks of a kind, by kind.
  private var regions: [(kind: String, range: SourceRange)] = []
  /// Where the scenario names the kinds.
  private var names: [String: SourceRange] = [:]

  /// Asks the programs of all kinds that a scenario names, each about the scenario as its author wrote it; nil where it
  /// names none.
  ///
  /// - Parameters:
  ///   - written: The scenario as its author wrote it.
  ///   - root: The same as a tree; nil where it has mistakes of form, and so is not shown to programs.
  ///   - kinds: The kinds that are known.
  ///   - language: The language of the texts that programs write.
  init?(_ written: Authored.Scenario, _ root: SyntaxNode?, _ kinds: KindSet, _ language: MessageLanguage) {
    var named: [(kind: ProgramKind, name: SourceRange)] = []
    for name in written.kinds where names[name.value] == nil {
      guard let kind = kinds.named(name.value) as? ProgramKind else { continue }
      names[kind.id] = name.range
      named.append((kind, name.range))
    }
    guard !named.isEmpty else { return nil }
    faults = named.compactMap { $0.kind.fault?.diagnostic(named: $0.name) }
    guard let root, faults.isEmpty else { return }
    regions = written.regions(of: Set(names.keys))

    let places = AuthoredPlaces(root)
    let json = AuthoredJSON(root).bytes
    var patch = TreePatch(places)
    var scenario: Authored.Scenario? = written
    for (kind, name) in named {
      do throws(ProgramFault) {
        let answers = try ProgramAnswers(kind, named: name, json, places, language)
        findings += answers.findings
        guard !answers.edits.isEmpty else { continue }
        patch = try adding(answers.edits, to: patch, of: kind, kinds.kinds.map(\.id))
        let became = try read(patch, kinds, kind)
        if scenario != nil { scenario = became }
      } catch {
        faults.append(error.diagnostic(named: name))
        scenario = nil
      }
    }
    self.scenario = scenario
  }

  /// Adds all that a kind adds, or nothing.
  private mutating func adding(
    _ edits: [(path: [String], addition: TreePatch.Addition)], to patch: TreePatch, of kind: ProgramKind,
    _ keys: [String]
  ) throws(ProgramFault) -> TreePatch {
    var patch = patch
    for (path, addition) in edits {
      let pointer = shown("/" + path.joined(separator: "/"))
      do throws(TreePatch.Refusal) {
        try patch.add(addition, at: path, besides: keys)
      } catch {
        switch error {
        case .nowhere:
          throw ProgramFault(
            kind.id, da: "det vil tilføje noget ved `\(pointer)`, og dér er ikke plads til noget",
            en: "it wants to add something at `\(pointer)`, where nothing can stand", at: addition.cause)
        case .taken:
          throw ProgramFault(
            kind.id, da: "det vil skrive ved `\(pointer)`, og dér står der allerede noget",
            en: "it wants to write at `\(pointer)`, where something stands already", at: addition.cause)
        case .forbidden:
          throw ProgramFault(
            kind.id, da: "det vil tilføje noget ved `\(pointer)`, og det må en udvidelse ikke",
            en: "it wants to add something at `\(pointer)`, which no kind may", at: addition.cause)
        case .clash(let name, let declared, let other):
          faults.append(clash(of: name, declared, by: other, with: kind.id, at: addition.cause))
        }
      }
    }
    return patch
  }

  private func clash(
    of name: String, _ declared: SourceRange, by other: String?, with kind: String, at cause: SourceRange
  ) -> Diagnostic {
    let message =
      other.map { other in
        Message(
          da: "Både `\(other)` og `\(kind)` har et navn `\(name)`, så de kan ikke bruges i det samme scenarie.",
          en: "Both `\(other)` and `\(kind)` have a name `\(name)`, so one scenario cannot use both.")
      }
      ?? Message(
        da: "Navnet `\(name)` kommer fra `\(kind)`. Giv dit eget et andet navn.",
        en: "The name `\(name)` comes from `\(kind)`. Give your own another name.")
    return Diagnostic(
      .error, "published-name", at: declared, message,
      notes: [Diagnostic.Note(Message(da: "Det kommer herfra.", en: "It comes from here."), at: cause)])
  }

  /// Reads the scenario with what was added so far.
  private func read(
    _ patch: TreePatch, _ kinds: KindSet, _ kind: ProgramKind
  ) throws(ProgramFault) -> Authored.Scenario {
    guard let root = patch.patched.root else { preconditionFailure("a patched document has lost its root") }
    var reader = Reader()
    reader.kinds = kinds
    var scenario = reader.scenario(root)
    let found = checkSchema(of: root, kinds.scenarioSchema, leavingOut: &reader) { other, root in
      scenario = other.scenario(root)
    }
    let wrong = (reader.diagnostics + found.diagnostics).filter { $0.severity == .error }
    if let fault = fault(of: kind.id, wrong) { throw fault }
    guard var scenario else {
      throw ProgramFault(kind.id, da: "det gør scenariet ulæseligt", en: "it makes the scenario unreadable")
    }
    for index in scenario.state.indices where patch.published.states.contains(scenario.state[index].id.value) {
      scenario.state[index].isPublished = true
    }
    for index in scenario.scoring.dimensions.indices
    where patch.published.dimensions.contains(scenario.scoring.dimensions[index].id.value) {
      scenario.scoring.dimensions[index].isPublished = true
    }
    return scenario
  }

  /// That what a program added is wrong, once for all that is; nil where nothing is.
  private func fault(of kind: String, _ wrong: [Diagnostic]) -> ProgramFault? {
    let sorted = wrong.sorted { $0.range.start < $1.range.start }
    guard let first = sorted.first else { return nil }
    var fault = ProgramFault(
      kind, da: "det, det har tilføjet, er galt. \(first.message.danish.withoutStop)",
      en: "what it has added is wrong. \(first.message.english.withoutStop)", at: first.range)
    // What is wrong in a whole is told where the scenario names the kind, unless it is at a word of the kind.
    if !regions.contains(where: { $0.kind == kind && $0.range.holds(first.range) }) { fault.place = names[kind] }
    fault.notes = sorted.dropFirst().prefix(3).map { Diagnostic.Note($0.message, at: $0.range) }
    return fault
  }

  /// The findings of later stages, where an error in what a program added is that program's: one for all of them.
  ///
  /// What programs add has the place of a word of its kind, and the core language has nothing to say of these words.
  func attributing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var wrong: [String: [Diagnostic]] = [:]
    var others: [Diagnostic] = []
    for var finding in diagnostics {
      // That a move is missing is said of the author's scene.
      guard finding.code != "no-move", let region = regions.first(where: { $0.range.holds(finding.range) }) else {
        others.append(finding)
        continue
      }
      if finding.severity == .error {
        wrong[region.kind, default: []].append(finding)
      } else {
        // What would mend the text of a program must not be written over the author's word.
        finding.fixIts = []
        others.append(finding)
      }
    }
    let faults = wrong.sorted { $0.key < $1.key }.compactMap { kind, findings in
      names[kind].flatMap { fault(of: kind, findings)?.diagnostic(named: $0) }
    }
    return others + faults
  }
}

extension SourceRange {
  /// Whether another range lies in this one.
  fileprivate func holds(_ other: SourceRange) -> Bool {
    source == other.source && start <= other.start && other.end <= end
  }
}

extension Authored.Scenario {
  /// Where some kinds are named, and where something is written under their keys.
  fileprivate func regions(of wanted: Set<String>) -> [(kind: String, range: SourceRange)] {
    let entries =
      kindEntries + scenes.flatMap { scene in scene.kindEntries + scene.choices.flatMap { $0.kindEntries } }
    return kinds.filter { wanted.contains($0.value) }.map { ($0.value, $0.range) }
      + entries.filter { wanted.contains($0.kind.value) }.map { entry in
        let range = entry.kind.range
        return (entry.kind.value, SourceRange(range.source, range.start, max(range.end, entry.value.range.end)))
      }
  }
}
