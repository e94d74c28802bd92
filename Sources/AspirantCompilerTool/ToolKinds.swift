package import ScenarioCompiler
package import ScenarioKit
import ScenarioPack

/// The kinds that a tool was made with. Commands are made by the library that parses arguments, so what they are to know
/// reaches them beside their arguments.
package enum ToolKinds {
  /// The kinds.
  @TaskLocal package static var kinds: [any ScenarioKind] = []

  /// The kinds with their schema and their rules. Making them takes some milliseconds: a command does it once.
  ///
  /// - Parameter paths: What is looked at. One file in which no kind is spoken of needs no schema of kinds.
  /// - Returns: The kinds.
  /// - Throws: ``CommandFailure`` where a kind itself is wrong.
  package static func set(for paths: [String] = []) throws(CommandFailure) -> KindSet {
    if kinds.isEmpty { return .none }
    do throws(KindFault) { return try KindSet(kinds, mayBeUsed: paths.count != 1 || mayBeUsed(in: paths[0])) } catch {
      throw CommandFailure(
        .ownFault, da: "udvidelserne kan ikke bruges: \(error)", en: "the kinds cannot be used: \(error)")
    }
  }

  /// Whether a file has the name of a kind, or the key that names kinds; true where that cannot be told.
  private static func mayBeUsed(in path: String) -> Bool {
    guard let input = try? CheckInput(path), input.options.onlyScenario != nil, let file = try? InputFile(path),
      file.size < 1 << 20, let bytes = try? file.read(at: 0, count: file.size)
    else { return true }
    let words = (["kinds"] + kinds.map(\.id)).map { Array($0.utf8) }
    return bytes.indices.contains { index in
      words.contains { $0.first == bytes[index] && bytes[index...].starts(with: $0) }
    }
  }
}
