/// The names by which files and commands call agents that are no files.
package enum AgentName {
  /// The agents of the toolkit.
  package static let builtIn = ["random", "first", "best", "worst", "cover"]
  /// The name that stands for the program of `--agent-command` in files.
  package static let program = "program"
}
