package import Diagnostics
import ScenarioKit
import YAMLSyntax

/// Reads the plan of a class.
///
/// - Parameter file: The file.
/// - Returns: The plan, unless something in the file is wrong, and what there is to say.
package func readClass(_ file: SourceFile) -> (plan: AuthoredClass?, sources: SourceMap, diagnostics: [Diagnostic]) {
  var sources = SourceMap()
  let id = sources.add(file)
  var reading = FileReading<AuthoredClass>(file, id)
  reading.read(BundledSchema.class.compiled, .none) { reader, root in reader.plan(root) }
  let diagnostics = reading.diagnostics.folded(sources).sortedForReading(sources)
  return (reading.isClean ? reading.value : nil, sources, diagnostics)
}

/// Who answers where a plan says nothing.
private let usualAgent = "random"

extension Reader {
  fileprivate func plan(_ root: SyntaxNode) -> AuthoredClass? {
    guard let code = name(root["class"]), let seats = root["seats"] else { return nil }
    let attempts = integer(root["attempts"])?.value ?? 1
    let agents = texts(root["agents"])
    return AuthoredClass(
      code: code, title: text(root["title"]), packs: texts(root["packs"]), scenarios: texts(root["scenarios"]),
      seed: integer(root["seed"]).map { UInt64(max($0.value, 0)) } ?? 1, timing: boolean(root["timing"]),
      checkIns: texts(root["check-ins"]),
      seats: self.seats(seats, agents.isEmpty ? [Located(usualAgent, at: code.range)] : agents, attempts))
  }

  /// The seats: so many with codes that count them, or as they are written.
  private func seats(_ node: SyntaxNode, _ agents: [Located<String>], _ attempts: Int) -> [AuthoredClass.Seat] {
    func agent(_ place: Int) -> AuthoredClass.Seated { .agent(agents[place % agents.count]) }
    if let count = integer(node)?.value {
      let digits = String(count).count
      return (0..<max(count, 0)).map { place in
        let number = String(place + 1)
        return AuthoredClass.Seat(
          code: "s" + String(repeating: "0", count: digits - number.count) + number, seated: agent(place),
          attempts: attempts)
      }
    }
    return node.pairs.enumerated().compactMap { place, pair in
      guard let code = name(pair.key) else { return nil }
      let seat = pair.value
      let seated =
        text(seat["recordings"]).map(AuthoredClass.Seated.recordings)
        ?? text(seat["agent"]).map(AuthoredClass.Seated.agent) ?? agent(place)
      return AuthoredClass.Seat(
        code: code.value, seated: seated, group: text(seat["group"])?.value,
        attempts: integer(seat["attempts"])?.value ?? attempts)
    }
  }
}
