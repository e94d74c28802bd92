import Diagnostics
import JSONSchema
import YAMLSyntax

/// What a program can be asked, one line each.
enum ProgramQuestion: String {
  /// What it is.
  case hello
  /// What a scenario becomes by it.
  case expand
  /// What it finds in a scenario.
  case check

  /// The version of the protocol.
  static let version = 1

  /// The line of the question.
  ///
  /// - Parameters:
  ///   - scenario: The scenario that it is about, as JSON; nil where it is about none.
  ///   - language: The language of the texts that the program writes.
  /// - Returns: The line, with the line break at its end.
  func line(about scenario: [UInt8]? = nil, _ language: MessageLanguage = .english) -> [UInt8] {
    var line = Array(#"{"protocol":\#(Self.version),"ask":"\#(rawValue)""#.utf8)
    if let scenario { line += Array(#","language":"\#(language.rawValue)","scenario":"#.utf8) + scenario }
    return line + Array("}\n".utf8)
  }

  /// Asks a program several things in one run.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - questions: The questions with their lines.
  /// - Returns: The answers in their order, each of the form that the protocol asks for.
  /// - Throws: ``ProgramFault`` where the program did anything else than to answer all.
  static func ask(
    _ program: some KindProgram, _ questions: [(question: ProgramQuestion, line: [UInt8])]
  ) throws(ProgramFault) -> [SyntaxNode] {
    let run = program.run(questions.flatMap(\.line))
    do throws(ProgramFault) {
      if let fault = run.fault(of: program.kind) { throw fault }
      var lines = run.output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      var answers: [SyntaxNode] = []
      for (index, line) in lines.prefix(questions.count).enumerated() {
        answers.append(try questions[index].question.answer(line, number: index + 1, program.kind))
      }
      if lines.isEmpty {
        throw ProgramFault(program.kind, da: "det sluttede uden at svare", en: "it ended without an answer")
      }
      if lines.count != questions.count {
        throw ProgramFault(
          program.kind,
          da: "det svarede \(lines.count) \(lines.count == 1 ? "gang" : "gange") på \(questions.count) spørgsmål",
          en:
            "it answered \(lines.count == 1 ? "once" : "\(lines.count) times") to \(questions.count) \(questions.count == 1 ? "question" : "questions")"
        )
      }
      return answers
    } catch {
      throw error.adding(errorTail: run.errorTail)
    }
  }

  /// Reads the line of an answer.
  private func answer(
    _ line: ArraySlice<UInt8>, number: Int, _ kind: String
  ) throws(ProgramFault) -> SyntaxNode {
    let (tree, problems) = parseJSON(SourceFile(path: "", bytes: Array(line)), source: SourceID(0))
    guard let root = tree?.root, problems.isEmpty else {
      let reason = problems.first?.message ?? Message(da: "Den er tom.", en: "It is empty.")
      throw ProgramFault(
        kind, da: "linje \(number) i det, det skrev, er ikke JSON: \(shown(reason.danish.withoutStop))",
        en: "line \(number) of what it wrote is no JSON: \(shown(reason.english.withoutStop))")
    }
    if let spoken = root["protocol"], spoken.scalarValue != .integer(Self.version) {
      let version = shown(spoken.text)
      throw ProgramFault(
        kind,
        da: "det taler version `\(version)` af protokollen, og dette Aspirant taler version \(Self.version)",
        en: "it speaks version `\(version)` of the protocol, and this Aspirant speaks version \(Self.version)")
    }
    let schema = ProtocolSchema.answer(to: self)
    guard let violation = schema.violations(in: root, limit: 1).first else { return root }
    let finding = SchemaSentence(violation, schema, kinds: []).diagnostic
    let pointer = violation.instance.pointer
    let place =
      pointer.isEmpty ? Message(da: "", en: "") : Message(da: " ved `\(shown(pointer))`", en: " at `\(shown(pointer))`")
    let (danish, english) = (finding.message.danish.withoutStop, finding.message.english.withoutStop)
    throw ProgramFault(
      kind,
      da: "svaret på `\(rawValue)` har ikke den form, protokollen vil have\(place.danish): \(shown(danish))",
      en: "the answer to `\(rawValue)` has not the form that the protocol asks for\(place.english): \(shown(english))")
  }
}

/// The schema of the protocol, by what is asked.
private enum ProtocolSchema {
  static func answer(to question: ProgramQuestion) -> CompiledSchema {
    switch question {
    case .hello: helloAnswer
    case .expand: expandAnswer
    case .check: checkAnswer
    }
  }

  private static let helloAnswer = definition("helloAnswer")
  private static let expandAnswer = definition("expandAnswer")
  private static let checkAnswer = definition("checkAnswer")

  private static func definition(_ name: String) -> CompiledSchema {
    let path = SchemaFile.kindProtocol.fileName
    func tree(_ bytes: [UInt8]) -> SyntaxTree {
      guard let tree = parseJSON(SourceFile(path: path, bytes: bytes), source: SourceID(0)).tree else {
        preconditionFailure("\(path) is no JSON")
      }
      return tree
    }
    guard let root = tree(SchemaFile.kindProtocol.bytes).root, let parts = JSONText(root).value(at: "/$defs") else {
      preconditionFailure("\(path) has no definitions")
    }
    let document = JSONText.object([("$ref", .text("#/$defs/\(name)")), ("$defs", parts)])
    do {
      return try CompiledSchema(compiling: tree(Array(document.line.utf8)))
    } catch {
      preconditionFailure("\(path): \(error)")
    }
  }
}

extension SyntaxNode {
  /// Where the node stands in its document, as a JSON Pointer; of a key, where the mapping stands.
  fileprivate var pointer: String {
    var path = ""
    var node = SyntaxNode(tree: tree, index: 0)
    while node.index < index {
      var number = 0
      var next: SyntaxNode?
      for element in node.elements where next == nil {
        if index < element.endIndex { (next, path) = (element, path + "/\(number)") }
        number += 1
      }
      for (key, value) in node.pairs where next == nil && index < value.endIndex {
        if index == key.index { return path }
        (next, path) = (value, path + "/" + key.text)
      }
      guard let next else { return path }
      node = next
    }
    return path
  }
}

extension String {
  /// The sentence without the full stop at its end.
  var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
