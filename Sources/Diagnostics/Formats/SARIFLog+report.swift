extension SARIFLog {
  /// What a log needs to know besides the findings.
  public struct Options: Sendable {
    /// The version of the tool, after SemVer.
    public var version: String
    /// The language of the messages.
    public var language: MessageLanguage
    /// What a code's rule says of itself; nil where nobody knows more than the code.
    public var rule: @Sendable (String) -> RuleDescription?
    /// What kept the tool from its work; nil where nothing did.
    public var failure: Message?

    /// Makes options of a run that nothing kept from its work.
    public init(
      version: String, language: MessageLanguage, failure: Message? = nil,
      rule: @escaping @Sendable (String) -> RuleDescription? = { _ in nil }
    ) {
      self.version = version
      self.language = language
      self.failure = failure
      self.rule = rule
    }
  }

  /// Makes the log of findings.
  ///
  /// Each code that was found is a rule. A note with a place is a related location; one without a place belongs to the
  /// message. Every fix-it is a fix of its own, since they are alternatives. URIs are relative to the folder in which
  /// the command ran, `%SRCROOT%`, as long as the paths are.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings, in any order; they are sorted, and equal ones become one.
  ///   - sources: All sources that were looked at.
  ///   - options: What else there is to say.
  public init(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap, _ options: Options) {
    self.init(Builder(sources, options).run(diagnostics.sortedForReading(sources)))
  }

  private struct Builder {
    let sources: SourceMap
    let options: Options
    /// The index of each path among the artifacts.
    let indices: [String: Int]
    let paths: [String]

    static let root = "%SRCROOT%"

    init(_ sources: SourceMap, _ options: Options) {
      self.sources = sources
      self.options = options
      paths = Set(sources.files.map(\.path)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      indices = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
    }

    func run(_ diagnostics: [Diagnostic]) -> Run {
      let codes = Set(diagnostics.map(\.code)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let ruleIndices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
      let language = options.language
      let notification = options.failure.map { Notification(level: "error", message: text($0)) }
      return Run(
        tool: Tool(
          driver: Driver(
            name: "aspirant", version: options.version, semanticVersion: options.version,
            language: language.rawValue, rules: codes.map(rule))),
        invocations: [
          Invocation(
            executionSuccessful: notification == nil, toolExecutionNotifications: notification.map { [$0] })
        ],
        originalUriBaseIds: [
          Self.root: URIBase(
            description: text(
              Message(da: "Mappen, hvor kommandoen blev kørt.", en: "The folder in which the command was run.")))
        ],
        artifacts: paths.map { Artifact(location: location(of: $0, withIndex: false)) },
        columnKind: "unicodeCodePoints", language: language.rawValue,
        results: diagnostics.map { result($0, ruleIndices[$0.code] ?? 0) })
    }

    private func rule(_ code: String) -> Rule {
      let description = options.rule(code) ?? RuleDescription(code: code)
      return Rule(
        id: code, shortDescription: text(description.summary), help: text(description.help),
        defaultConfiguration: description.severity.map { Configuration(level: level($0)) })
    }

    private func result(_ diagnostic: Diagnostic, _ rule: Int) -> Result {
      var related: [Location] = []
      var message = diagnostic.message[options.language]
      for note in diagnostic.notes {
        guard let range = note.range else {
          message += " " + note.message[options.language]
          continue
        }
        related.append(
          Location(id: related.count + 1, physicalLocation: place(range), message: text(note.message)))
      }
      let fixes = diagnostic.fixIts.map { fixIt in
        let place = place(fixIt.range)
        return Fix(
          description: text(fixIt.title),
          artifactChanges: [
            ArtifactChange(
              artifactLocation: place.artifactLocation,
              replacements: [
                Replacement(deletedRegion: place.region, insertedContent: Text(text: fixIt.replacement))
              ])
          ], properties: FixProperties(applicability: fixIt.applicability.rawValue))
      }
      return Result(
        ruleId: diagnostic.code, ruleIndex: rule, level: level(diagnostic.severity),
        message: Text(text: Self.withoutPlaceholders(message)),
        locations: [Location(physicalLocation: place(diagnostic.range))],
        relatedLocations: related.isEmpty ? nil : related, fixes: fixes.isEmpty ? nil : fixes)
    }

    private func level(_ severity: Severity) -> String {
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "note"
      }
    }

    private func text(_ message: Message) -> Text {
      Text(text: Self.withoutPlaceholders(message[options.language]))
    }

    /// The text with the braces doubled where a reader would put an argument: `{0}`.
    private static func withoutPlaceholders(_ text: String) -> String {
      text.replacing(/\{([0-9]+)\}/) { "{{\($0.1)}}" }
    }

    private func place(_ range: SourceRange) -> PhysicalLocation {
      let file = sources[range.source]
      let range = file.held(range)
      return PhysicalLocation(
        artifactLocation: location(of: file.path, withIndex: true),
        region: Region(
          startLine: Int(range.start.line), startColumn: Int(range.start.column), endLine: Int(range.end.line),
          endColumn: Int(range.end.column)))
    }

    private func location(of path: String, withIndex: Bool) -> ArtifactLocation {
      let uri = ArtifactURI(path: path)
      return ArtifactLocation(
        uri: uri.text, uriBaseId: uri.isBeneathRoot ? Self.root : nil, index: withIndex ? indices[path] : nil)
    }
  }
}
