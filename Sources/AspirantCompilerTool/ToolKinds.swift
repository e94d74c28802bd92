package import ScenarioCompiler
package import ScenarioKit

/// The kinds that a tool was made with. Commands are made by the library that parses arguments, so what they are to know
/// reaches them beside their arguments.
package enum ToolKinds {
  /// The kinds.
  @TaskLocal package static var kinds: [any ScenarioKind] = []

  /// The kinds with their schema and their rules. Making them takes some milliseconds: a command does it once.
  ///
  /// - Throws: ``CommandFailure`` where a kind itself is wrong.
  package static func set() throws(CommandFailure) -> KindSet {
    if kinds.isEmpty { return .none }
    do throws(KindFault) { return try KindSet(kinds) } catch {
      throw CommandFailure(
        .ownFault, da: "udvidelserne kan ikke bruges: \(error)", en: "the kinds cannot be used: \(error)")
    }
  }
}
