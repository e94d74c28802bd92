import Diagnostics
import ScenarioModel
import ScenarioRuntime

/// Makes the texts of a program into what is shown, with the values that its variables have at that moment.
struct TextRendering: Sendable {
  /// The program that the texts are from.
  let program: Program
  /// Its texts in the language to be read.
  let localized: LocalizedTexts

  /// Takes the texts of a program, in another language where there is a translation.
  init(program: Program, in translation: Translation? = nil) {
    self.program = program
    localized = LocalizedTexts(program, in: translation)
  }

  /// A text as it is shown.
  ///
  /// - Parameters:
  ///   - index: The text's index.
  ///   - values: The values of all variables.
  /// - Returns: The text with its emphasis and glossary words.
  func styled(_ index: Int, _ values: [Int]) -> StyledText {
    let text = localized[index]
    guard let parts = text.parts else { return StyledText(text.text) }
    var styled = StyledText()
    for part in parts {
      if let variable = part.variable {
        styled.append(String(values[variable]), part.emphasis == true ? .emphasis : .plain)
      } else {
        styled.append(part.text, part.term != nil ? .term : part.emphasis == true ? .emphasis : .plain)
      }
    }
    return styled
  }

  /// The words of a text without its marks.
  func words(_ index: Int, _ values: [Int]) -> String {
    var bytes: [UInt8] = []
    localized.appendWords(of: index, values, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The glossary entries of the words in some texts, in the order of the words, each once.
  func terms(in texts: [Int]) -> [Int] {
    var found: [Int] = []
    for term in texts.flatMap({ localized[$0].parts ?? [] }).compactMap(\.term) where !found.contains(term) {
      found.append(term)
    }
    return found
  }

  /// The values at the start of a run.
  var startValues: [Int] { program.variables.map(\.start) }

  /// A text in the quotation marks of the language to be read.
  func quoted(_ text: StyledText, _ wording: PlayWording) -> StyledText {
    guard wording.isUnicode else { return StyledText("\"") + text + StyledText("\"") }
    let isDanish = MessageLanguage(locale: localized.locale) == .danish
    return StyledText(isDanish ? "»" : "“") + text + StyledText(isDanish ? "«" : "”")
  }

  /// What somebody is called in a dialogue: the name up to a comma, after which a title may stand.
  func speaker(_ member: Int) -> String {
    let name = words(program.cast[member].name, startValues)
    return String(name.prefix { $0 != "," })
  }

  /// A scene's id as a heading: hyphens as spaces, a capital at the start, in the names of the cast, and for a single
  /// letter at the end (`ring-s` is `Ring S`).
  func heading(ofScene scene: Int) -> String {
    let names = program.cast.flatMap { words($0.name, startValues).split(separator: " ") }
    var parts = program.scenes[scene].id.split { $0 == "-" || $0 == "_" }.map { word in
      names.first { $0 != $0.lowercased() && $0.lowercased() == word } ?? word
    }
    if let last = parts.last, last.count == 1 { parts[parts.count - 1] = last.uppercased()[...] }
    let heading = parts.joined(separator: " ")
    return heading.prefix(1).uppercased() + heading.dropFirst()
  }
}

extension Array where Element == Int {
  /// Gives variables the values that events gave them; the elements are the values of all variables.
  mutating func follow(_ events: some Sequence<Event>) {
    for case .assigned(let variable, let value) in events { self[variable] = value }
  }
}
