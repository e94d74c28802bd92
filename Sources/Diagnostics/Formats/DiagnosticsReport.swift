/// Diagnostics as JSON, for editors and other programs: the wire format of `Schema/report.schema.json`.
///
/// Keys are stable within a format version; new ones may be added.
public struct DiagnosticsReport: Hashable, Sendable, Codable {
  /// The version of the format that the toolkit writes.
  public static let currentFormat = 1

  /// A place in a source.
  public struct Place: Hashable, Sendable, Codable {
    /// The path of the source, as in messages.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// The line on which the range ends, from 1.
    public var endLine: Int
    /// The column just past the range, from 1.
    public var endColumn: Int

    init(_ range: SourceRange, in sources: SourceMap) {
      let range = sources[range.source].held(range)
      path = sources[range.source].path
      line = Int(range.start.line)
      column = Int(range.start.column)
      endLine = Int(range.end.line)
      endColumn = Int(range.end.column)
    }
  }

  /// A message in both languages.
  public struct Messages: Hashable, Sendable, Codable {
    /// The message in Danish.
    public var da: String
    /// The message in English.
    public var en: String

    init(_ message: Message) {
      da = message.danish
      en = message.english
    }
  }

  /// Another place that belongs to a finding, or advice.
  public struct Note: Hashable, Sendable, Codable {
    /// The message in the language of the report.
    public var message: String
    /// The message in both languages.
    public var messages: Messages
    /// The place, missing where the note is about none.
    public var place: Place?
  }

  /// A change of the text that mends a finding.
  public struct Fix: Hashable, Sendable, Codable {
    /// What the change does, in the language of the report.
    public var title: String
    /// What the change does, in both languages.
    public var titles: Messages
    /// What is replaced; an empty range inserts.
    public var place: Place
    /// The same stretch in bytes of the file, for programs that count no characters.
    public var bytes: Bytes
    /// What stands there afterwards.
    public var replacement: String
    /// `certain`, which a tool may apply unasked, or `maybe`, which its author has to look at.
    public var applicability: String

    init(_ fixIt: FixIt, language: MessageLanguage, in sources: SourceMap) {
      title = fixIt.title[language]
      titles = Messages(fixIt.title)
      place = Place(fixIt.range, in: sources)
      bytes = Bytes(fixIt.range, in: sources)
      replacement = fixIt.replacement
      applicability = fixIt.applicability.rawValue
    }
  }

  /// A stretch of a file in bytes.
  public struct Bytes: Hashable, Sendable, Codable {
    /// The offset of the first byte, from 0.
    public var start: Int
    /// The offset just past the last byte; equal to `start` where something is inserted.
    public var end: Int

    init(_ range: SourceRange, in sources: SourceMap) {
      let file = sources[range.source]
      start = file.offset(of: range.start)
      end = max(start, file.offset(of: range.end))
    }
  }

  /// One finding.
  public struct Finding: Hashable, Sendable, Codable {
    /// `error`, `warning` or `info`.
    public var severity: String
    /// The stable name of this kind of finding.
    public var code: String
    /// The path of the source, as in messages.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// The line on which the range ends, from 1.
    public var endLine: Int
    /// The column just past the range, from 1.
    public var endColumn: Int
    /// The message in the language of the report.
    public var message: String
    /// The message in both languages.
    public var messages: Messages
    /// The other places that belong to the finding.
    public var notes: [Note]
    /// The changes that mend it, the likeliest first.
    public var fixes: [Fix]

    init(_ diagnostic: Diagnostic, language: MessageLanguage, in sources: SourceMap) {
      let place = Place(diagnostic.range, in: sources)
      severity = diagnostic.severity.rawValue
      code = diagnostic.code
      path = place.path
      line = place.line
      column = place.column
      endLine = place.endLine
      endColumn = place.endColumn
      message = diagnostic.message[language]
      messages = Messages(diagnostic.message)
      notes = diagnostic.notes.map { note in
        Note(
          message: note.message[language], messages: Messages(note.message),
          place: note.range.map { Place($0, in: sources) })
      }
      fixes = diagnostic.fixIts.map { Fix($0, language: language, in: sources) }
    }
  }

  /// The version of the format.
  public var format: Int
  /// The language of the messages: `da` or `en`.
  public var language: String
  /// The paths of all sources that were looked at, sorted by bytes.
  public var files: [String]
  /// How many findings there are; its `files` is the number of all sources looked at.
  public var counts: DiagnosticCounts
  /// The findings, sorted as a person reads them.
  public var diagnostics: [Finding]

  /// Makes the report of a compilation.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings, in any order; equal ones become one.
  ///   - sources: All sources that were looked at.
  ///   - language: The language of the messages.
  public init(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap, language: MessageLanguage) {
    let sorted = diagnostics.sortedForReading(sources)
    format = Self.currentFormat
    self.language = language.rawValue
    files = sources.files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    counts = DiagnosticCounts(sorted, files: sources.files.count)
    self.diagnostics = sorted.map { Finding($0, language: language, in: sources) }
  }

  /// Reads a report.
  ///
  /// - Throws: `DecodingError` where a key is missing or the format is one that this toolkit does not know.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    format = try container.decode(Int.self, forKey: .format)
    guard format == Self.currentFormat else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: container,
        debugDescription: "Report format \(format) is not known; this toolkit reads \(Self.currentFormat).")
    }
    language = try container.decode(String.self, forKey: .language)
    files = try container.decode([String].self, forKey: .files)
    counts = try container.decode(DiagnosticCounts.self, forKey: .counts)
    diagnostics = try container.decode([Finding].self, forKey: .diagnostics)
  }
}
