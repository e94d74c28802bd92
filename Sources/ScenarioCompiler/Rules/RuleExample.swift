package import Diagnostics
import ScenarioKit

/// The example of a rule's page: the files, or the parts of files, that matter.
///
/// What is not shown is filled in: a manifest, and the keys of a scenario that the example leaves out. So an example
/// can be a few lines, and can be compiled.
package struct RuleExample: Sendable {
  /// A file of the example.
  package struct File: Sendable {
    /// The path in the pack.
    package var path: String
    /// The bytes that are shown.
    package var bytes: [UInt8]
    /// Whether missing keys are filled in after them.
    package var isPart: Bool
    /// The keys that are not filled in.
    package var omitted: Set<String> = []
    /// What the file is, where that is more than its bytes: a link, or a size that nobody wants to hold.
    package var kind: SourceEntry.Kind?
    /// What is said of the file in place of its bytes; nil where they are shown.
    package var words: Message?

    /// The bytes as text, unreadable ones replaced.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A file of which only the keys that matter are shown; the others follow after it when it is compiled.
    package static func part(_ path: String, _ text: String) -> File { part(path, bytes: Array(text.utf8)) }
    /// A file of which only the keys that matter are shown, not necessarily in UTF-8.
    package static func part(_ path: String, bytes: [UInt8]) -> File { File(path: path, bytes: bytes, isPart: true) }
    /// A file as it is.
    package static func whole(_ path: String, _ text: String) -> File {
      File(path: path, bytes: Array(text.utf8), isPart: false)
    }
    /// A file of bytes, such as a picture or a text that is not UTF-8.
    package static func bytes(_ path: String, _ bytes: [UInt8]) -> File {
      File(path: path, bytes: bytes, isPart: false)
    }
    /// A picture or a sound, which a page cannot show.
    /// - Parameters:
    ///   - path: The path in the pack.
    ///   - words: What it is, in half a sentence.
    ///   - bytes: The file.
    /// - Returns: The file.
    package static func media(_ path: String, _ words: Message, _ bytes: [UInt8]) -> File {
      File(path: path, bytes: bytes, isPart: false, words: words)
    }
    /// A file that claims to have so many bytes, and is not read.
    package static func sized(_ path: String, bytes size: Int) -> File {
      File(path: path, bytes: [], isPart: false, kind: .file(size: size))
    }
    /// A link to somewhere outside of the pack; what is shown is where it leads.
    package static func link(_ path: String, to target: String) -> File {
      File(path: path, bytes: Array("→ \(target)".utf8), isPart: false, kind: .outside)
    }
  }

  /// What the example is made of.
  private enum Content: Sendable {
    /// Files of a pack.
    case files([File])
    /// Files that are too large to be shown, made when they are wanted, and a sentence that is shown instead.
    case generated(Message, @Sendable () -> [File])
    /// One JSON document, which is no part of any pack.
    case json(String)
  }

  /// The path of the scenario in an example that shows one only.
  package static let scenarioPath = "scenarios/eksempel.yaml"
  /// The path of an example in JSON.
  package static let jsonPath = "eksempel.json"

  private let content: Content
  /// The kinds that its scenarios may use.
  private(set) var kinds: [any ScenarioKind] = []
  /// What an earlier version of the pack asks; nil where it is compared with none.
  private(set) var demand: VersionDemand?
  /// How many states are enough to see the finding, where the usual number takes long; nil for the usual one.
  package private(set) var stateBudget: Int?

  /// Files of a pack.
  package init(_ files: File...) { content = .files(files) }

  private init(_ content: Content) { self.content = content }

  /// Keys of the scenario `eksempel`.
  /// - Parameters:
  ///   - text: The keys that matter.
  ///   - omitted: Keys that are missing on purpose.
  /// - Returns: The example.
  package static func scenario(_ text: String, without omitted: String...) -> RuleExample {
    var file = File.part(scenarioPath, text)
    file.omitted = Set(omitted)
    return RuleExample(file)
  }

  /// A scenario with these scenes only, written from the first column.
  package static func scenes(_ text: String) -> RuleExample {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
    return scenario("scenes:\n" + lines.joined(separator: "\n") + "\n")
  }

  /// Files that are too large to be shown.
  /// - Parameters:
  ///   - words: What is shown instead: what the files look like, in a sentence.
  ///   - files: The files, made each time that they are wanted.
  /// - Returns: The example.
  package static func generated(
    _ words: Message, _ files: @escaping @autoclosure @Sendable () -> [File]
  ) -> RuleExample {
    RuleExample(.generated(words, files))
  }

  /// A JSON document, for what only JSON can have.
  package static func json(_ text: String) -> RuleExample { RuleExample(.json(text)) }

  /// The files, of which an example in JSON has one.
  package var files: [File] {
    switch content {
    case .files(let files): files
    case .generated(_, let make): make()
    case .json(let text): [.whole(Self.jsonPath, text)]
    }
  }

  /// Whether the files are shown; else ``words`` are.
  package var isShown: Bool { if case .generated = content { false } else { true } }
  /// What is shown instead of the files; nil where they are shown.
  package var words: Message? {
    if case .generated(let words, _) = content { words } else { nil }
  }
  /// Whether it is one JSON document, and no pack.
  package var isJSON: Bool { if case .json = content { true } else { false } }

  /// The example with a bound on the states that have to be visited to see the finding.
  package func visiting(atMost states: Int) -> RuleExample {
    var example = self
    example.stateBudget = states
    return example
  }

  /// The example, compared with an earlier version that asks for that.
  func asked(_ demand: VersionDemand) -> RuleExample {
    var example = self
    example.demand = demand
    return example
  }

  /// The example with kinds that its scenarios may use.
  func with(_ kinds: [any ScenarioKind]) -> RuleExample {
    var example = self
    example.kinds = kinds
    return example
  }

  /// The whole pack: the files with what they leave out.
  package var pack: MemorySource {
    let files = files
    var source = MemorySource([:])
    for file in files {
      source.files[file.path] =
        file.isPart ? Self.completed(file) : MemorySource.bytes(file.bytes, for: file.path)
      source.kinds[file.path] = file.kind
    }
    let manifest = File.part("pack.yaml", "")
    if !files.contains(where: { $0.path.hasSuffix("pack.yaml") || $0.path == "pack.yml" }) {
      source.files["pack.yaml"] = Self.completed(manifest)
    }
    if !files.contains(where: { $0.path.hasPrefix("scenarios/") || $0.path == "pack.yaml" && !$0.isPart }) {
      source.files[Self.scenarioPath] = Self.completed(.part(Self.scenarioPath, ""))
    }
    return source
  }

  /// The file with the top-level keys that it lacks.
  private static func completed(_ file: File) -> [UInt8] {
    guard file.path == "pack.yaml" || file.path.hasPrefix("scenarios/") else { return file.bytes }
    let text = file.text
    var bytes = file.bytes
    if let last = text.last, !last.isNewline { bytes.append(UInt8(ascii: "\n")) }
    let lines = text.split(whereSeparator: \.isNewline)
    let keys = Set(lines.compactMap { line in line.firstIndex(of: ":").map { String(line[..<$0]) } }).union(
      file.omitted)
    let parts = file.path == "pack.yaml" ? manifestParts : scenarioParts(file.path)
    for (key, part) in parts where !keys.contains(key) { bytes += Array((part + "\n").utf8) }
    return bytes
  }

  private static let manifestParts: [(key: String, part: String)] = [
    ("pack", "pack: dk.example.eksempel"),
    ("version", "version: 1.0.0"),
    ("language", "language: 1"),
    ("title", "title: Et eksempel"),
    ("locale", "locale: da"),
    ("license", "license: CC-BY-4.0"),
    ("competencies", "competencies:\n  - { id: relation, title: Mødet med borgeren }"),
  ]

  private static func scenarioParts(_ path: String) -> [(key: String, part: String)] {
    let name = path.split(separator: "/").last?.split(separator: ".").first ?? "eksempel"
    return [
      ("scenario", "scenario: \(name)"),
      ("title", "title: Et eksempel"),
      ("competencies", "competencies: [relation]"),
      ("briefing", "briefing: Du er elev på et plejehjem. Klokken er fire."),
      (
        "cast",
        "cast:\n  gerda: { name: Gerda, role: citizen }\n  mette: { name: Mette, role: colleague }"
      ),
      (
        "scenes",
        """
        scenes:
          doeren:
            lines:
              - gerda: Jeg vil ud!
              - mette: Jeg kommer om lidt.
            choices:
              - foelg: Skal vi gå lidt?
                feedback: Du følger hende.
              - vent: Vil du vente lidt?
                feedback: Du giver dig tid.
            goto: ro
          ro:
            lines:
              - narrator: Gerda sætter sig.
            end: { outcome: success, title: Ro }
        """
      ),
      ("debrief", "debrief:\n  - Hvad prøvede Gerda at fortælle?"),
    ]
  }
}
