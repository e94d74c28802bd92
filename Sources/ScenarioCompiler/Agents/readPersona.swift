package import Diagnostics
import ScenarioKit
import YAMLSyntax

/// Reads a persona.
///
/// - Parameter file: The file.
/// - Returns: The persona, unless something in the file is wrong, and what there is to say.
package func readPersona(_ file: SourceFile) -> (
  persona: AuthoredPersona?, sources: SourceMap, diagnostics: [Diagnostic]
) {
  var sources = SourceMap()
  let id = sources.add(file)
  var reading = FileReading<AuthoredPersona>(file, id)
  reading.read(BundledSchema.agent.compiled, .none) { reader, root in reader.persona(root) }
  let diagnostics = reading.diagnostics.folded(sources).sortedForReading(sources)
  return (reading.isClean ? reading.value : nil, sources, diagnostics)
}

extension Reader {
  /// Reads a persona; what is not written stays as usual.
  fileprivate func persona(_ root: SyntaxNode) -> AuthoredPersona? {
    guard let id = name(root["agent"]), let title = text(root["title"]) else { return nil }
    var persona = AuthoredPersona(id: id, title: title)
    func take(_ value: SyntaxNode?, _ field: WritableKeyPath<AuthoredPersona, Int>) {
      if let number = integer(value) { persona[keyPath: field] = number.value }
    }
    take(root["ability"], \.ability)
    persona.safety = persona.ability
    take(root["safety"], \.safety)
    take(root["impulsive"], \.impulsive)
    take(root["opts-out"], \.optsOut)
    take(root["checks-in"], \.checksIn)
    take(root["pace"]?["words-per-minute"], \.wordsPerMinute)
    take(root["pace"]?["seconds"], \.seconds)
    persona.reading = integer(root["reading"])?.value
    persona.abilities = odds(root["abilities"])
    persona.tends = odds(root["tends"])
    return persona
  }

  private func odds(_ node: SyntaxNode?) -> [AuthoredPersona.Odds] {
    node?.pairs.compactMap { key, value in
      guard let name = name(key), let percent = integer(value) else { return nil }
      return AuthoredPersona.Odds(name: name, percent: percent.value)
    } ?? []
  }
}
