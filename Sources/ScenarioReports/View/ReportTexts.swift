import Diagnostics
import ScenarioModel
import ScenarioRuntime

/// The texts of a scenario as a report shows them: without marks, and with nothing that could deceive a reader.
struct ReportTexts: Sendable {
  let program: Program
  private let localized: LocalizedTexts
  private let language: MessageLanguage

  init(_ program: Program, in translation: Translation?, _ language: MessageLanguage) {
    self.program = program
    localized = LocalizedTexts(program, in: translation)
    self.language = language
  }

  /// A text by its index, with its language where that is not the report's.
  ///
  /// - Parameters:
  ///   - index: The text's index.
  ///   - values: The values of all variables; nil to name a variable where its value would stand.
  /// - Returns: What the template `said` sees.
  func said(_ index: Int, _ values: [Int]? = nil) -> View {
    let text = localized[index]
    return view(words(index, values), text.locale, text.direction)
  }

  /// Words that the author wrote outside of the texts, in the scenario's language.
  func own(_ words: String) -> View {
    view(Self.safe(words), program.locale, TextDirection(locale: program.locale))
  }

  /// The words of a text.
  func words(_ index: Int, _ values: [Int]? = nil) -> String {
    let text = localized[index]
    guard let parts = text.parts else { return Self.safe(text.text) }
    return Self.safe(
      parts.map { part in
        guard let variable = part.variable else { return part.text }
        guard let values else { return "[\(program.variables[variable].id.replacing("_", with: " "))]" }
        return String(values[variable])
      }.joined())
  }

  private func view(_ words: String, _ locale: String, _ direction: TextDirection) -> View {
    let isReports = locale.lowercased().prefix { $0 != "-" } == language.rawValue
    return [
      "text": words, "saidLang": isReports ? nil : Self.safe(locale),
      "saidDir": direction == .rightToLeft ? "rtl" : nil,
    ]
  }

  /// Words line by line without signs that command or deceive.
  static func safe(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { visibleText($0) }.joined(separator: "\n")
  }

  /// What somebody is called: the name up to a comma.
  func speaker(_ member: Int) -> View {
    let name = localized[program.cast[member].name]
    return view(String(words(program.cast[member].name).prefix { $0 != "," }), name.locale, name.direction)
  }

  /// A scene's id as a heading, as `aspirant play` shows it.
  func heading(_ scene: Int) -> String {
    let names = program.cast.flatMap { words($0.name).split(separator: " ").map(String.init) }
    var parts = program.scenes[scene].id.split { $0 == "-" || $0 == "_" }.map { word in
      names.first { $0 != $0.lowercased() && $0.lowercased() == word } ?? String(word)
    }
    if let last = parts.last, last.count == 1 { parts[parts.count - 1] = last.uppercased() }
    let heading = parts.joined(separator: " ")
    return Self.safe(heading.prefix(1).uppercased() + heading.dropFirst())
  }

  /// A line with who says it.
  func line(_ line: Line, _ values: [Int]? = nil) -> View {
    [
      "who": line.speaker >= 0 ? speaker(line.speaker) : nil, "what": said(line.text, values),
      "isNarrated": line.speaker < 0,
    ]
  }
}
