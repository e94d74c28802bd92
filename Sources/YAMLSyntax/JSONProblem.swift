import Diagnostics

/// Why a JSON document could not be read.
struct JSONProblem: Error {
  /// What was seen.
  enum Kind {
    case truncated
    case trailing
    case noValue
    case noKey
    case noColon
    case noComma
    case trailingComma
    case badNumber
    case badEscape
    case loneSurrogate
    case controlCharacter
    case unclosedString
    case unclosed(SyntaxTree.Kind, SourcePosition)
    case tooDeep(Int)
  }

  /// What was seen.
  var kind: Kind
  /// The offset of the byte where it was seen.
  var offset: Int
}

/// Tells an author what is wrong with a JSON document.
func explain(_ problem: JSONProblem, in file: SourceFile, source: SourceID) -> Diagnostic {
  var start = file.position(of: problem.offset)
  if case .unclosed(_, let opened) = problem.kind { start = opened }
  let end = SourcePosition(line: start.line, column: start.column + 1)
  return Diagnostic(.error, problem.code, at: SourceRange(source, start, end), problem.message)
}

extension JSONProblem {
  fileprivate var code: String {
    switch kind {
    case .tooDeep: "too-deep"
    case .controlCharacter: "control-character"
    case .unclosedString: "unclosed-quote"
    case .unclosed: "unclosed-bracket"
    default: "json-syntax"
    }
  }

  fileprivate var message: Message {
    switch kind {
    case .truncated:
      Message(
        da: "Her slutter teksten, hvor der skulle stå en værdi.", en: "The text ends here, where a value is expected.")
    case .trailing:
      Message(
        da: "Her står mere, efter at dokumentet er slut. Et JSON-dokument er én værdi.",
        en: "There is more here after the document has ended. A JSON document is one value.")
    case .noValue:
      Message(
        da: "Her skal stå en værdi: tekst i \"anførselstegn\", et tal, `true`, `false`, `null`, `[` eller `{`.",
        en: "A value is expected here: text in \"quotes\", a number, `true`, `false`, `null`, `[` or `{`.")
    case .noKey:
      Message(
        da: "Her skal stå en nøgle i \"anførselstegn\".", en: "A key in \"quotes\" is expected here.")
    case .noColon:
      Message(da: "Efter nøglen skal der stå et kolon.", en: "A colon is expected after the key.")
    case .noComma:
      Message(da: "Her mangler et komma.", en: "A comma is missing here.")
    case .trailingComma:
      Message(
        da: "Efter det sidste led står intet komma i JSON. Slet det.",
        en: "In JSON no comma follows the last element. Delete it.")
    case .badNumber:
      Message(
        da: "Sådan skrives et tal ikke i JSON. Skriv for eksempel `7`, `-7`, `0.5` eller `1e6`.",
        en: "JSON does not write a number like this. Write for example `7`, `-7`, `0.5` or `1e6`.")
    case .badEscape:
      Message(
        da:
          "Efter `\\` kan der kun stå `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` eller `u` med fire hexadecimale cifre.",
        en: "Only `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` or `u` with four hexadecimal digits can follow `\\`.")
    case .loneSurrogate:
      Message(
        da: "Her står kun det halve af et tegn (`\\ud800`–`\\udfff`). De hører sammen to og to.",
        en: "This is half a character (`\\ud800`–`\\udfff`). They belong together two by two.")
    case .controlCharacter:
      Message(
        da: "Et linjeskift, en tabulator eller et andet styretegn kan ikke stå i en tekst. Skriv `\\n` eller `\\t`.",
        en: "A line break, a tab or another control character cannot stand in a text. Write `\\n` or `\\t`.")
    case .unclosedString:
      Message(
        da: "Anførselstegnet her bliver ikke lukket.", en: "The quote that opens here is not closed.")
    case .unclosed(let collection, _):
      Message(
        da: "Parentesen her bliver ikke lukket. Slut med `\(collection == .mapping ? "}" : "]")`.",
        en: "The bracket that opens here is not closed. End with `\(collection == .mapping ? "}" : "]")`.")
    case .tooDeep(let limit):
      Message(
        da: "Her er mere end \(limit) niveauer inde i hinanden. Mangler der en parentes?",
        en: "More than \(limit) levels lie in each other here. Is a bracket missing?")
    }
  }
}
