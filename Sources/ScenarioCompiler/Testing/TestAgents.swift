import Diagnostics
import ScenarioKit

extension PackReading {
  /// Says which agents that tests name do not exist: neither agents of the toolkit or of a kind, nor files of the pack.
  mutating func checkAgents(_ tests: Authored.TestFile) {
    for name in tests.tests.compactMap(\.agent) where !isAgent(name.value) {
      let names = agentNames
      let near = Self.danishNames[name.value.lowercased()] ?? suggestion(for: name.value, among: names)
      let word = visibleText(name.value)
      let list = AgentName.builtIn.map { "`\($0)`" }.joined(separator: ", ")
      let message = Message(
        da: "Der er ingen agent `\(word)`, og pakken har heller ingen fil, der hedder sådan.",
        en: "There is no agent `\(word)`, and the pack has no file of that name either.")
      diagnostics.append(
        Diagnostic(
          .error, "unknown-agent", at: name.range,
          near == nil
            ? Message(
              da: "\(message.danish) Her kan stå \(list), en agent fra en udvidelse eller en fil i pakken.",
              en: "\(message.english) What can stand here is \(list), an agent of a kind, or a file of the pack.")
            : message.didYouMean(near),
          fixIts: near.map { [.rename(name.range, to: $0)] } ?? []))
    }
  }

  /// Whether a name is one of an agent; true where that is not seen from the pack.
  private func isAgent(_ name: String) -> Bool {
    guard !contains(name), !knownAgents.contains(name) else { return true }
    // What lies outside of the pack, or is hidden in it, is not looked at here.
    return name.hasPrefix("/") || name.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The agents that are no files.
  private var knownAgents: [String] {
    AgentName.builtIn + [AgentName.program]
      + kinds.kinds.flatMap { kind in kind.agents.map { "\(kind.id)/\($0.name)" } }
  }

  /// All names that an agent can have here.
  private var agentNames: [String] {
    let folders = ["assets/", "locales/", "scenarios/", "tests/"]
    let files = entries.map(\.path).filter { path in path.contains("/") && !folders.contains { path.hasPrefix($0) } }
    return knownAgents + files
  }

  /// The agents of the toolkit in Danish.
  private static var danishNames: [String: String] {
    [
      "tilfældig": "random", "første": "first", "først": "first", "bedst": "best", "bedste": "best", "værst": "worst",
      "værste": "worst", "dårligst": "worst", "dårligste": "worst",
    ]
  }
}
