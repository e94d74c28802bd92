import Diagnostics
import MediaFiles
import ScenarioKit
import YAMLSyntax

/// The files of a pack, each of which can be read without a look at another.
struct PackFiles<Source: PackSource>: Sendable {
  /// The largest file that is read, in bytes.
  static var greatestFile: Int { 64 << 20 }

  private let source: Source
  /// The files that are looked at, sorted by the bytes of their paths.
  let entries: [SourceEntry]
  /// What has no place in a pack, and why.
  let passedOver: [(path: String, reason: SourceEntry.Reason)]
  private let fileKinds: [String: SourceEntry.Kind]
  /// The kinds whose keys may stand in scenarios.
  private let kinds: KindSet

  init(_ source: Source, _ kinds: KindSet) {
    self.source = source
    self.kinds = kinds
    let all = source.entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    entries = all.filter { $0.reasonPassedOver == nil }
    passedOver = all.compactMap { entry in entry.reasonPassedOver.map { (entry.path, $0) } }
    fileKinds = Dictionary(entries.map { ($0.path, $0.kind) }) { first, _ in first }
  }

  /// Whether there is a file at a path.
  func contains(_ path: String) -> Bool { fileKinds[path] != nil }

  /// The YAML files of a folder of the pack, sorted.
  func paths(in folder: String) -> [String] {
    entries.lazy.map(\.path).filter { path in
      path.utf8.starts(with: folder.utf8) && path.hasSuffix(".yaml")
        && !path.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/"))
    }
  }

  /// A path as it is shown in messages.
  func shown(_ path: String) -> String {
    source.name.isEmpty ? path : source.name.hasSuffix("/") ? source.name + path : source.name + "/" + path
  }

  /// Reads a file through syntax tree and schema.
  ///
  /// - Parameters:
  ///   - path: The path in the pack.
  ///   - id: The id of the source in ranges.
  ///   - schema: The schema of this kind of file.
  ///   - build: Makes the value of the outermost node; nil where it has no meaning.
  /// - Returns: The value, and what there is to say.
  /// - Throws: What kept the source from reading the file.
  func read<Value>(
    _ path: String, as id: SourceID, _ schema: BundledSchema, _ build: (inout Reader, SyntaxNode) -> Value?
  ) throws -> FileReading<Value> {
    if let (code, message) = refusal(of: path) {
      var reading = FileReading<Value>(SourceFile(path: shown(path), bytes: []), id)
      reading.diagnostics.append(Diagnostic(.error, code, at: SourceRange(id, .start, .start), message))
      return reading
    }
    var reading = FileReading<Value>(SourceFile(path: shown(path), bytes: try source.read(path)), id, path: path)
    reading.read(schema == .scenario ? nil : schema.compiled, kinds, build)
    return reading
  }

  /// Looks into a file; nil for what is none.
  func media(_ entry: SourceEntry) throws -> MediaReport? {
    guard case .file(let size) = entry.kind else { return nil }
    return try source.media(entry.path, size: size)
  }

  /// The kinds that a scenario names, as far as they are among some.
  ///
  /// - Throws: What kept the source from reading the file.
  func namedKinds(_ path: String, among kinds: [String]) throws -> [String] {
    guard refusal(of: path) == nil else { return [] }
    let file = SourceFile(path: path, bytes: try source.read(path))
    // Most scenarios name none, and that is seen without reading them twice.
    let words = kinds.filter { kind in file.bytes.has(Array(kind.utf8)) }
    guard !words.isEmpty, let names = parseYAML(file, source: SourceID(0)).tree?.root?["kinds"] else { return [] }
    return words.filter { word in names.elements.contains { $0.isSpelt(word) } }
  }

  /// Whether a file beside the manifest is a scenario, by the keys that only scenarios have.
  func isLooseScenario(_ entry: SourceEntry) -> Bool {
    guard case .file = entry.kind, !entry.path.contains("/"), !PackFolders.files.contains(entry.path),
      entry.path.hasSuffix(".yaml") || entry.path.hasSuffix(".yml"),
      let start = try? source.read(entry.path, at: 0, count: 1 << 16)
    else { return false }
    return start.starts(with: "scenario:".utf8) && start.has(Array("\nscenes:".utf8))
  }

  /// Why a file is not even opened.
  private func refusal(of path: String) -> (code: String, message: Message)? {
    switch fileKinds[path] {
    case .outside?:
      (
        "file-outside-pack",
        Message(
          da: "Filen er en genvej ud af pakken, eller slet ikke en fil. Læg selve filen i mappen.",
          en: "The file is a link out of the pack, or no file at all. Put the file itself into the folder.")
      )
    case .file(let size)? where size > Self.greatestFile:
      (
        "file-too-large",
        Message(
          da: "Filen fylder \(size) bytes. Den største, der læses, er \(Self.greatestFile >> 20) MB.",
          en: "The file has \(size) bytes. The largest that is read is \(Self.greatestFile >> 20) MB.")
      )
    default: nil
    }
  }
}

extension [UInt8] {
  /// Whether some bytes stand anywhere in these.
  fileprivate func has(_ word: [UInt8]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return indices.dropLast(word.count - 1).contains { index in
      self[index] == first && self[index..<index + word.count].elementsEqual(word)
    }
  }
}

extension SourceEntry {
  fileprivate var reasonPassedOver: Reason? {
    if case .passedOver(let reason) = kind { reason } else { nil }
  }
}
