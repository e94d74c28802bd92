/// How much a finding matters.
public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
  /// The pack cannot be built until it is mended.
  case error
  /// The pack can be built, and somebody should look.
  case warning
  /// Worth knowing; nothing has to be done.
  case info

  /// Orders from the gravest to the lightest.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}

/// The languages in which the toolkit speaks to people.
public enum MessageLanguage: String, Hashable, Sendable, CaseIterable {
  /// Danish.
  case danish = "da"
  /// English.
  case english = "en"
}

/// One sentence in both languages.
public struct Message: Hashable, Sendable {
  /// The sentence in Danish.
  public var danish: String
  /// The sentence in English.
  public var english: String

  /// Makes a message from its two wordings.
  public init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  /// The wording in the given language.
  public subscript(language: MessageLanguage) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}

/// One finding in what an author wrote: what was seen, where, and what to write instead.
public struct Diagnostic: Hashable, Sendable {
  /// Another place that belongs to the finding, for example the first of two scenes with one name.
  public struct Note: Hashable, Sendable {
    /// The place, or nil where the note is about no place.
    public var range: SourceRange?
    /// What is said of it.
    public var message: Message

    /// Makes a note.
    public init(_ message: Message, at range: SourceRange? = nil) {
      self.range = range
      self.message = message
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// The stable name of this kind of finding, for example `unknown-scene`.
  public var code: String
  /// The very words that it is about.
  public var range: SourceRange
  /// What was seen and what is expected.
  public var message: Message
  /// The other places that belong to it, and advice.
  public var notes: [Note]
  /// Changes that mend it, the likeliest first.
  public var fixIts: [FixIt]

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ code: String, at range: SourceRange, _ message: Message, notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.severity = severity
    self.code = code
    self.range = range
    self.message = message
    self.notes = notes
    self.fixIts = fixIts
  }
}

extension Sequence<Diagnostic> {
  /// The findings in the order in which a person reads them, none twice.
  ///
  /// Sorted by the path of the source, then place, severity, code and message; equal findings become one.
  public func sortedForReading(_ sources: SourceMap) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { left, right in
      if left.range.source != right.range.source {
        let (leftPath, rightPath) = (sources[left.range.source].path, sources[right.range.source].path)
        if leftPath != rightPath { return leftPath.utf8.lexicographicallyPrecedes(rightPath.utf8) }
      }
      if left.range.start != right.range.start { return left.range.start < right.range.start }
      if left.severity != right.severity { return left.severity < right.severity }
      if left.code != right.code { return left.code < right.code }
      return left.message.english < right.message.english
    }
  }
}

extension Diagnostic {
  /// The same finding in another map of sources.
  ///
  /// - Parameter ids: The id that each source of this map has in the other, in the order of this one.
  /// - Returns: The finding with all its ranges in the other map.
  public func moved(to ids: [SourceID]) -> Diagnostic {
    var moved = self
    func move(_ range: SourceRange) -> SourceRange {
      SourceRange(ids[Int(range.source.index)], range.start, range.end)
    }
    moved.range = move(range)
    moved.notes = notes.map { Note($0.message, at: $0.range.map(move)) }
    for index in moved.fixIts.indices { moved.fixIts[index].range = move(fixIts[index].range) }
    return moved
  }
}
