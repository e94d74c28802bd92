import Diagnostics
import ScenarioKit
import YAMLSyntax

/// What a program says of one scenario.
struct ProgramAnswers {
  /// What it adds, with the parts of the pointers to where it is to stand.
  var edits: [(path: [String], addition: TreePatch.Addition)] = []
  /// What it finds.
  var findings: [Diagnostic] = []

  /// Asks a program about a scenario.
  ///
  /// - Parameters:
  ///   - kind: The kind that the program makes.
  ///   - name: Where the scenario names it.
  ///   - scenario: The scenario as its author wrote it, as JSON.
  ///   - places: The same as nodes.
  ///   - language: The language of the texts that the program writes.
  /// - Throws: ``ProgramFault`` where anything in the answers cannot be meant.
  init(
    _ kind: ProgramKind, named name: SourceRange, _ scenario: [UInt8], _ places: AuthoredPlaces,
    _ language: MessageLanguage
  ) throws(ProgramFault) {
    let expand = ProgramQuestion.expand.line(about: scenario, language)
    let answers = try Self.ask(
      kind.program,
      [
        (.expand, expand), (.check, ProgramQuestion.check.line(about: scenario, language)),
        // The same again: a program that lets chance or a clock decide would make another pack each time.
        (.expand, expand),
      ])
    guard AuthoredJSON(answers[0]).bytes == AuthoredJSON(answers[2]).bytes else {
      throw ProgramFault(
        kind.id, da: "det svarede to gange forskelligt på det samme", en: "it answered the same question in two ways")
    }
    for edit in answers[0]["edits"]?.elements.map({ $0 }) ?? [] {
      edits.append(try Self.edit(edit, of: kind.id, name, places))
    }
    let rules = Dictionary(kind.rules.map { ($0.code, $0) }) { first, _ in first }
    for finding in answers[1]["findings"]?.elements.map({ $0 }) ?? [] {
      findings.append(try Self.finding(finding, of: kind.id, rules, places))
    }
  }

  private static func ask(
    _ program: some KindProgram, _ questions: [(question: ProgramQuestion, line: [UInt8])]
  ) throws(ProgramFault) -> [SyntaxNode] { try ProgramQuestion.ask(program, questions) }

  private static func edit(
    _ node: SyntaxNode, of kind: String, _ name: SourceRange, _ places: AuthoredPlaces
  ) throws(ProgramFault) -> (path: [String], addition: TreePatch.Addition) {
    let pointer = node["add"]?.text ?? ""
    guard let path = AuthoredPlaces.parts(of: pointer), let value = node["value"] else {
      throw ProgramFault(
        kind, da: "`\(shown(pointer))` er ikke en JSON Pointer", en: "`\(shown(pointer))` is no JSON Pointer")
    }
    var cause = name
    if let word = node["cause"]?.text {
      cause = try place(of: word, kind, places, isCause: true).words
    }
    return (path, TreePatch.Addition(kind: kind, value: value, cause: cause))
  }

  private static func finding(
    _ node: SyntaxNode, of kind: String, _ rules: [String: KindRule], _ places: AuthoredPlaces
  ) throws(ProgramFault) -> Diagnostic {
    let code = node["code"]?.text ?? ""
    guard let rule = rules[code] else {
      throw ProgramFault(
        kind, da: "det har ikke sagt, at det har en kode `\(shown(code))`",
        en: "it did not say that it has a code `\(shown(code))`")
    }
    let range = try place(of: node["at"]?.text ?? "", kind, places, isCause: false).words
    var notes: [Diagnostic.Note] = []
    for note in node["notes"]?.elements.map({ $0 }) ?? [] {
      var other: SourceRange?
      if let pointer = note["at"]?.text { other = try place(of: pointer, kind, places, isCause: false).words }
      notes.append(Diagnostic.Note(Message(note["message"]), at: other))
    }
    return Diagnostic(rule.severity, code, at: range, Message(node["message"]), notes: notes)
  }

  /// The author's words that a pointer means. A cause is a word of the kind itself, so that what becomes of it is never
  /// told of a word that has nothing to do with the kind.
  private static func place(
    of pointer: String, _ kind: String, _ places: AuthoredPlaces, isCause: Bool
  ) throws(ProgramFault) -> AuthoredPlaces.Place {
    guard let path = AuthoredPlaces.parts(of: pointer), let place = places.place(at: path) else {
      throw ProgramFault(
        kind, da: "det peger på `\(shown(pointer))`, og dér står ingenting",
        en: "it points at `\(shown(pointer))`, where nothing stands")
    }
    let isOwn =
      path.first == kind || path.first == "kinds" && path.count == 2 && place.node.isSpelt(kind)
      || path.first == "scenes" && path.count > 2
        && (path[2] == kind || path[2] == "choices" && path.count > 4 && path[4] == kind)
    if isCause, !isOwn {
      throw ProgramFault(
        kind, da: "det kalder `\(shown(pointer))` en årsag, og det er ikke et af udvidelsens egne ord",
        en: "it calls `\(shown(pointer))` a cause, which is no word of the kind itself")
    }
    return place
  }
}
