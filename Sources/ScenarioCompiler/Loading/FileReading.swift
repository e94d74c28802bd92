import Diagnostics
import JSONSchema
import YAMLSyntax

/// What came of reading one file.
struct FileReading<Value> {
  /// The file.
  let file: SourceFile
  /// Its id in ranges.
  let id: SourceID
  /// Its path in the pack; nil where it was not opened.
  let path: String?
  /// What programs of kinds are shown of it; nil where no such kind was asked what it is, or where it has mistakes.
  private(set) var shownToPrograms: SyntaxNode?
  /// What it says; nil where it has no meaning.
  private(set) var value: Value?
  /// Names that are declared in it in a way that could not be read.
  private(set) var unread: Set<String> = []
  /// The comments that allow what rules find.
  private(set) var comments: [AllowComment] = []
  /// What there is to say.
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, _ id: SourceID, path: String? = nil) {
    self.file = file
    self.id = id
    self.path = path
  }

  /// Whether nothing is wrong with it.
  var isClean: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Lets go of what programs were shown.
  mutating func forgetShown() { shownToPrograms = nil }

  /// Keeps only what a function makes of the value.
  mutating func letGo(_ head: (Value) -> Value) { value = value.map(head) }

  /// Reads the file through syntax tree and schema.
  ///
  /// - Parameters:
  ///   - schema: The schema of such files; nil for a scenario, whose schema depends on the kinds.
  ///   - kinds: The kinds whose keys may stand in a scenario.
  ///   - build: Makes the value of the outermost node; nil where it has no meaning.
  mutating func read(_ schema: CompiledSchema?, _ kinds: KindSet, _ build: (inout Reader, SyntaxNode) -> Value?) {
    let (tree, problems) = parseYAML(file, source: id)
    let mojibake = MojibakeScan(in: file, id)
    diagnostics += problems + mojibake.diagnostics
    let allowed = allowComments(in: file, id, tree)
    comments = allowed.comments
    diagnostics += allowed.diagnostics
    guard let tree else { return }
    guard let root = tree.root else {
      diagnostics.append(
        Diagnostic(
          .error, "empty-file", at: SourceRange(id, .start, .start),
          Message(da: "Filen er tom.", en: "The file is empty.")))
      return
    }
    if schema == nil, let other = fileOfAnotherKind(root) {
      diagnostics.append(other)
      return
    }
    // Of a kind that nobody knows it is said that it is unknown, and nothing of its words.
    let unknown = schema == nil ? root["kinds"].flatMap { kinds.knowing($0.elements.lazy.map(\.text)) } : nil
    let kinds = unknown ?? kinds
    let schema = schema ?? kinds.scenarioSchema
    var reader = Reader()
    reader.kinds = kinds
    value = build(&reader, root)
    // What is only misspelt is read again as it was meant.
    let found = checkSchema(of: root, schema, leavingOut: &reader) { other, root in value = build(&other, root) }
    // A name is not wrong too because its letters are.
    diagnostics += (reader.diagnostics + found.diagnostics).filter {
      $0.code != "bad-id" || !mojibake.covers($0.range)
    }
    unread = reader.unread.union(found.unread)
    if isClean, kinds.hasStartedPrograms { shownToPrograms = root }
  }
}

/// That a file is no scenario but the description of an agent, or the plan of a class, which other commands read.
private func fileOfAnotherKind(_ root: SyntaxNode) -> Diagnostic? {
  guard root["scenario"] == nil, root["scenes"] == nil else { return nil }
  let others: [(key: String, message: Message)] = [
    (
      "agent",
      Message(
        da: "Filen beskriver en agent og er ikke et scenarie. `aspirant run PAKKE --agent FIL` læser den.",
        en: "The file describes an agent and is no scenario. `aspirant run PACK --agent FILE` reads it.")
    ),
    (
      "class",
      Message(
        da: "Filen er planen for en klasse og ikke et scenarie. `aspirant class run FIL` læser den.",
        en: "The file is the plan of a class and no scenario. `aspirant class run FILE` reads it.")
    ),
  ]
  for (word, message) in others {
    guard let key = root.pairs.first(where: { $0.key.isSpelt(word) })?.key else { continue }
    return Diagnostic(.error, "missing-key", at: key.range, message)
  }
  return nil
}

extension FileReading: Sendable where Value: Sendable {}
