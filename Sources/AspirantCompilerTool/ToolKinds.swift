package import ContentHash
package import ScenarioCompiler
package import ScenarioKit
package import ScenarioPack

/// What the whole tool can and the slim one cannot, for want of libraries.
package protocol ToolHelper: Sendable {
  /// The programs that make kinds, as the user wants them.
  func programs(_ options: GlobalOptions) throws -> [any KindProgram]
  /// Opens the lock of a key.
  func unlock(_ file: KeyFile, _ path: String, _ console: Console) throws -> SigningKey
}

/// What a tool was made with. Commands are made by the library that parses arguments, so what they are to know reaches
/// them beside their arguments.
package struct ToolParts: Sendable {
  /// The parts of this process's tool.
  @TaskLocal package static var current = ToolParts()

  /// The kinds.
  package var kinds: [any ScenarioKind]
  /// What the slim tool cannot; nil in that one.
  package var helper: (any ToolHelper)?

  /// Makes parts.
  package init(kinds: [any ScenarioKind] = [], helper: (any ToolHelper)? = nil) {
    self.kinds = kinds
    self.helper = helper
  }
}

/// The kinds that a tool was made with.
package enum ToolKinds {
  /// The kinds.
  package static var kinds: [any ScenarioKind] { ToolParts.current.kinds }

  /// Whether the tool starts programs that make kinds.
  package static var startsPrograms: Bool { ToolParts.current.helper != nil }

  /// Whether it is the slim tool, `aspirantc`.
  package static var isSlim: Bool { !startsPrograms }

  /// The kinds with their schema and their rules. Making them takes some milliseconds: a command does it once.
  ///
  /// - Parameters:
  ///   - options: Which programs make kinds too. None of them is started for it.
  ///   - paths: What is looked at. One file in which no kind is spoken of needs no schema of kinds.
  /// - Returns: The kinds.
  /// - Throws: ``CommandFailure`` where a kind itself is wrong, or a program is not there.
  package static func set(_ options: GlobalOptions, for paths: [String] = []) throws -> KindSet {
    let programs = try ToolParts.current.helper?.programs(options) ?? []
    if kinds.isEmpty, programs.isEmpty { return .none }
    do throws(KindFault) {
      return try KindSet(kinds, programs: programs, mayBeUsed: paths.count != 1 || mayBeUsed(in: paths[0]))
    } catch {
      if programs.contains(where: { $0.kind == error.kind }) {
        throw CommandFailure(
          .usage, da: "`\(kindProgramPrefix)\(error.kind)` kan ikke bruges: \(error)",
          en: "`\(kindProgramPrefix)\(error.kind)` cannot be used: \(error)")
      }
      throw CommandFailure(
        .ownFault, da: "udvidelserne kan ikke bruges: \(error)", en: "the kinds cannot be used: \(error)")
    }
  }

  /// The kinds with those of all programs, which are asked what they are.
  ///
  /// - Throws: ``CommandFailure`` also where a program cannot be used.
  package static func startedSet(_ options: GlobalOptions) throws -> KindSet {
    let set = try set(options).starting()
    if let fault = set.faults.first { throw CommandFailure(fault) }
    return set
  }

  /// Whether a file has the name of a kind, or the key that names kinds; true where that cannot be told.
  private static func mayBeUsed(in path: String) -> Bool {
    guard let input = try? CheckInput(path), input.options.onlyScenarios != nil, let file = try? InputFile(path),
      file.size < 1 << 20, let bytes = try? file.read(at: 0, count: file.size)
    else { return true }
    let words = (["kinds"] + kinds.map(\.id)).map { Array($0.utf8) }
    return bytes.indices.contains { index in
      words.contains { $0.first == bytes[index] && bytes[index...].starts(with: $0) }
    }
  }
}
