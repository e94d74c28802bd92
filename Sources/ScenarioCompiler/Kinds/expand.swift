import Diagnostics
import ScenarioKit

/// A scenario in the core language alone, and what there is to say of the way there.
struct ExpandedScenario {
  /// The scenario without anything of kinds.
  var scenario: Authored.Scenario
  /// Names that are declared twice.
  var diagnostics: [Diagnostic] = []
}

/// Expands what is written under the keys of kinds into the core language.
///
/// Kinds act in the order of their names, so that it is the same in whatever order a scenario names them.
///
/// - Parameters:
///   - scenario: What was written, in the form that the schema asks for.
///   - kinds: The kinds that are known.
///   - language: The language of the texts that kinds write.
///   - words: The words that the pack explains.
/// - Returns: The scenario in the core language: expanding it again changes nothing.
func expand(
  _ scenario: Authored.Scenario, _ kinds: KindSet, _ language: MessageLanguage, _ words: [Authored.GlossaryEntry]
) -> ExpandedScenario {
  let used = scenario.usedKinds
  guard !scenario.kinds.isEmpty || !used.isEmpty else { return ExpandedScenario(scenario: scenario) }
  var expanded = ExpandedScenario(scenario: scenario)
  for name in scenario.kinds where kinds.named(name.value) == nil {
    expanded.diagnostics.append(unknownKind(name, in: scenario, kinds))
  }
  // Which kind has published a name.
  var publishers: [String: String] = [:]
  for kind in kinds.kinds {
    // Of a kind whose key is used it is said that it is not named, and nothing of what it would have brought.
    guard let name = (scenario.kinds + used).first(where: { $0.value == kind.id }) else { continue }
    var expansion = KindExpansion(expanded.scenario, kind: name, language: language, words: words)
    kind.expand(&expansion)
    expanded.scenario = expansion.scenario
    expanded.diagnostics += expansion.clashes.map { clash($0, of: kind.id, with: publishers[$0.name]) }
    for published in expanded.scenario.publishedNames where publishers[published] == nil {
      publishers[published] = kind.id
    }
  }
  for scene in expanded.scenario.scenes where scene.move == .none && scene.goto == nil {
    guard let entry = scene.kindEntries.first(where: { kinds.named($0.kind.value)?.schema.scene?.isMove == true })
    else {
      continue
    }
    expanded.diagnostics.append(
      Diagnostic(
        .error, "no-move", at: entry.kind.range,
        Message(
          da:
            "`\(entry.kind.value)` giver her ikke eleven noget at gøre. Giv scenen `choices`, en opgave, `goto` eller `end`.",
          en:
            "`\(entry.kind.value)` gives the learner nothing to do here. Give the scene `choices`, a task, `goto` or `end`."
        )))
  }
  expanded.scenario = expanded.scenario.withoutKinds
  return expanded
}

/// That a name is declared twice: by the author and by a kind, or by two kinds.
private func clash(_ clash: KindExpansion.Clash, of kind: String, with other: String?) -> Diagnostic {
  let message: Message
  if clash.isOfKind, let other {
    message = Message(
      da: "Både `\(other)` og `\(kind)` giver navnet `\(clash.name)`, så de kan ikke bruges sammen her.",
      en: "Both `\(other)` and `\(kind)` bring the name `\(clash.name)`, so they cannot be used together here.")
  } else {
    message = Message(
      da: "Navnet `\(clash.name)` kommer fra `\(kind)`. Giv dit eget et andet navn.",
      en: "The name `\(clash.name)` comes from `\(kind)`. Give your own another name.")
  }
  return Diagnostic(
    .error, "published-name", at: clash.declared, message,
    notes: [
      Diagnostic.Note(
        clash.isOfKind
          ? Message(da: "Her kommer det fra `\(kind)`.", en: "Here it comes from `\(kind)`.")
          : Message(da: "Det kommer herfra.", en: "It comes from here."), at: clash.published)
    ])
}

private func unknownKind(_ name: Authored.Name, in scenario: Authored.Scenario, _ kinds: KindSet) -> Diagnostic {
  let known = kinds.kinds.map(\.id)
  // Whose keys are used is meant, however it was called.
  let used = Set(scenario.usedKinds.map(\.value)).subtracting(scenario.kinds.map(\.value))
  let near = used.count == 1 ? used.first : suggestion(for: name.value, among: known)
  let list = known.map { "`\($0)`" }.joined(separator: ", ")
  let others =
    near != nil || known.isEmpty
    ? Message(da: "", en: "") : Message(da: " Dem, der er, hedder \(list).", en: " There are \(list).")
  return Diagnostic(
    .error, "unknown-kind", at: name.range,
    Message(
      da: "Der er ingen udvidelse `\(name.value)`.\(others.danish)",
      en: "There is no kind `\(name.value)`.\(others.english)"
    ).didYouMean(near),
    notes: near != nil || !scenario.usedKinds.contains { $0.value == name.value }
      ? []
      : [
        Diagnostic.Note(
          Message(
            da: "Er den et program for sig, så sig, hvor det ligger: `aspirant check … --kind-program FIL`.",
            en: "If it is a program of its own, say where it is: `aspirant check … --kind-program FILE`."))
      ],
    fixIts: near.map { near in
      used.count == 1
        ? [.rename(name.range, to: near, .certain)] : [.rename(name.range, from: name.value, to: near, among: known)]
    } ?? [])
}

extension Authored.Scenario {
  /// The states and dimensions that kinds have published.
  fileprivate var publishedNames: [String] {
    state.filter(\.isPublished).map(\.id.value) + scoring.dimensions.filter(\.isPublished).map(\.id.value)
  }

  /// The kinds of whose keys something is written, each as often as it is.
  fileprivate var usedKinds: [Authored.Name] {
    var used = kindEntries.map(\.kind)
    for scene in scenes {
      used += scene.kindEntries.map(\.kind)
      if case .choices(let choices) = scene.move { for choice in choices { used += choice.kindEntries.map(\.kind) } }
    }
    return used
  }

  /// The scenario with nothing under the keys of kinds, and none named.
  fileprivate var withoutKinds: Authored.Scenario {
    var scenario = self
    scenario.kinds = []
    scenario.kindEntries = []
    scenario.scenes = scenes.map { scene in
      var fields = scene.fields
      fields.kindEntries = []
      if case .choices(let choices) = fields.move {
        fields.move = .choices(
          choices.map { choice in
            guard !choice.kindEntries.isEmpty else { return choice }
            var fields = choice.fields
            fields.kindEntries = []
            return Part(fields)
          })
      }
      return Part(fields)
    }
    return scenario
  }
}
