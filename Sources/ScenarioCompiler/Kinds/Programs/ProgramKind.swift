import Diagnostics
package import ScenarioKit
import YAMLSyntax

/// A kind that a program makes.
///
/// What it means is asked of the program, and worked into the syntax tree of a scenario before that is read: see
/// ``ProgramWork``. So its expansion has nothing left to do, and its rules find nothing by themselves.
struct ProgramKind: ScenarioKind {
  /// The program.
  let program: any KindProgram
  /// Why the kind cannot be used; nil where it can.
  let fault: ProgramFault?
  let version: String
  let title: Message
  let schema: KindSchema
  let publishedNames: [String]
  let rules: [KindRule]

  var id: String { program.kind }

  /// Asks a program what it is.
  ///
  /// - Throws: ``ProgramFault`` where it does not say it in the form of the protocol.
  init(_ program: some KindProgram) throws(ProgramFault) {
    let answer = try ProgramQuestion.ask(program, [(.hello, ProgramQuestion.hello.line())])[0]
    let name = answer["kind"]?.text ?? ""
    guard name == program.kind else {
      throw ProgramFault(
        program.kind, da: "det siger, at det laver udvidelsen `\(shown(name))`",
        en: "it says that it makes the kind `\(shown(name))`")
    }
    self.program = program
    fault = nil
    version = answer["version"]?.text ?? ""
    title = Message(answer["title"])
    for (level, content) in answer["schema"]?.pairs.map({ $0 }) ?? [] {
      do throws(UnfoldedSchema.Fault) {
        if let schema = content["schema"] { try UnfoldedSchema.check(JSONText(schema)) }
      } catch {
        throw ProgramFault(
          program.kind, da: "dets skema for `\(level.text)` kan ikke bruges: \(error.words.danish)",
          en: "its schema for `\(level.text)` cannot be used: \(error.words.english)")
      }
    }
    schema = KindSchema(
      scenario: KindSchema.Level(answer["schema"]?["scenario"]), scene: KindSchema.Level(answer["schema"]?["scene"]),
      choice: KindSchema.Level(answer["schema"]?["choice"]))
    publishedNames = answer["published"]?.elements.map(\.text) ?? []
    rules = answer["rules"]?.elements.map { KindRule($0) } ?? []
    // Codes of the core come and go; none begins with the name of a kind.
    if let rule = rules.first(where: { !$0.code.hasPrefix(program.kind + "-") }) {
      throw ProgramFault(
        program.kind, da: "dets kode `\(shown(rule.code))` begynder ikke med `\(program.kind)-`",
        en: "its code `\(shown(rule.code))` does not begin with `\(program.kind)-`")
    }
  }

  /// A kind that cannot be used, of which it is therefore not known what may stand under its key.
  init(_ program: any KindProgram, fault: ProgramFault) {
    self.program = program
    self.fault = fault
    version = ""
    title = Message(da: "", en: "")
    schema = OpenKind.schema
    publishedNames = []
    rules = []
  }

  func expand(_ expansion: inout KindExpansion) {}
}

extension Message {
  /// The message of an answer, which has it in both languages.
  init(_ node: SyntaxNode?) {
    self.init(da: node?["da"]?.text ?? "", en: node?["en"]?.text ?? "")
  }
}

extension KindSchema.Level {
  fileprivate init?(_ node: SyntaxNode?) {
    guard let node, let schema = node["schema"] else { return nil }
    let isMove = node["move"]?.scalarValue == .boolean(true)
    self.init(json: JSONText(schema).line, shortForm: node["short"]?.text, isMove: isMove)
  }
}

extension KindRule {
  fileprivate init(_ node: SyntaxNode) {
    self.init(
      node["code"]?.text ?? "", Severity(rawValue: node["severity"]?.text ?? "") ?? .warning,
      title: Message(node["title"]), rationale: Message(node["rationale"]), failing: node["failing"]?.text ?? "",
      mended: node["mended"]?.text ?? ""
    ) { _, _ in }
  }
}

extension KindSet {
  /// The set with the kinds of some of its programs, which are asked for it what they are.
  ///
  /// - Parameter names: The kinds that are wanted; nil for those of all programs.
  /// - Returns: The set. A kind whose program cannot be used is in it with its fault, and anything may stand under its
  ///   key.
  package func starting(_ names: Set<String>? = nil) -> KindSet {
    var set = self
    for program in programs where names?.contains(program.kind) ?? true {
      do throws(ProgramFault) {
        set = try set.adding(try ProgramKind(program))
      } catch {
        // The name was looked at before, and anything goes in its schema.
        guard let other = try? set.adding(ProgramKind(program, fault: error)) else { continue }
        set = other
      }
    }
    return set
  }

  private func adding(_ kind: ProgramKind) throws(ProgramFault) -> KindSet {
    do throws(KindFault) {
      return try KindSet(kinds + [kind], programs: programs)
    } catch {
      let reason: String =
        switch error.problem {
        case .badSchema(let level, let text): "\(level): \(text)"
        default: "\(error)"
        }
      throw ProgramFault(
        kind.id, da: "det, det siger om sig selv, kan ikke bruges: \(shown(reason))",
        en: "what it says of itself cannot be used: \(shown(reason))")
    }
  }

  /// The set with the kinds of those programs that a scenario of a pack names.
  ///
  /// - Parameters:
  ///   - source: The files of the pack.
  ///   - onlyScenarios: The only scenarios to look at; nil for all of them.
  /// - Returns: The set.
  /// - Throws: What kept the source from reading a file.
  func starting(for source: some PackSource, _ onlyScenarios: [String]?) throws -> KindSet {
    if programs.isEmpty { return self }
    let files = PackFiles(source, self)
    var names: Set<String> = []
    for path in onlyScenarios ?? files.paths(in: "scenarios/") {
      names.formUnion(try files.namedKinds(path, among: programs.map(\.kind)))
    }
    return names.isEmpty ? self : starting(names)
  }

  /// Whether a program was asked what it is.
  var hasStartedPrograms: Bool { kinds.contains { $0 is ProgramKind } }

  /// Why the programs that were started cannot be used, in the order of their kinds.
  package var faults: [ProgramFault] { kinds.compactMap { ($0 as? ProgramKind)?.fault } }

  /// The kinds that can be used.
  package var usableKinds: [any ScenarioKind] { kinds.filter { ($0 as? ProgramKind)?.fault == nil } }
}
