import ContentHash
package import Diagnostics
import ScenarioKit
import ScenarioModel

/// The texts of a scenario, or of a pack itself, that can be translated.
package struct TextCatalogue: Sendable {
  /// One text.
  package struct Entry: Sendable {
    /// Where a text comes from.
    package enum Origin: Sendable {
      /// From the file whose translation is looked at.
      case own
      /// From `cast.yaml` or `glossary.yaml`: it is translated once for the whole pack.
      case shared
      /// From the toolkit, which has it in a few languages.
      case standard
    }

    /// The id.
    package var id: String
    /// The text as written, marks kept.
    package var source: String
    /// Its hash.
    package var hash: String
    /// Where it stands; nil for one that the toolkit provides.
    package var range: SourceRange?
    /// Where it comes from.
    package var origin: Origin
  }

  /// The texts in the order in which a learner meets them, more or less.
  package private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]
  /// The variables that can be shown in a text, by name.
  private(set) var variables: [String: Int] = [:]
  /// The words of the glossary, in the order of the program's.
  private(set) var glossary: [Authored.GlossaryEntry] = []

  /// Makes a catalogue without texts.
  init() {}

  /// The texts of a program.
  init(_ program: Program, _ lowering: Lowering) {
    glossary = lowering.glossaryEntries
    for (index, variable) in program.variables.enumerated() where variable.kind == .integer {
      variables[variable.id] = index
    }
    let file = lowering.scenario.range.source
    for text in program.texts {
      let range = lowering.range(ofText: text.id)
      let origin: Entry.Origin = range.map { $0.source == file ? .own : .shared } ?? .standard
      add(Entry(id: text.id, source: text.source, hash: text.hash, range: range, origin: origin))
    }
  }

  /// The texts that a pack has besides those of its scenarios.
  init(_ pack: Authored.Pack, _ context: PackContext) {
    add("title", pack.title)
    for competency in pack.competencies { add("competencies/\(competency.id.value)/title", competency.title) }
    for member in context.cast { add("cast/\(member.id.value)/name", member.name) }
    for entry in context.glossary {
      add("glossary/\(entry.term.value)/definition", entry.definition)
      if let example = entry.example { add("glossary/\(entry.term.value)/example", example) }
    }
    for asset in pack.assets {
      if let words = AssetKind.sound.fits(asset.path.value) ? asset.transcript : asset.alt {
        add(asset.path.value, words)
      }
    }
  }

  /// The texts that a file of translations into a language should have.
  package func wanted(in language: String) -> [Entry] {
    let hasStandard = Lowering.standardLabels[primaryLanguage(language)] != nil
    return entries.filter { $0.origin == .own || $0.origin == .standard && !hasStandard }
  }

  /// The text with this id.
  package func entry(_ id: String) -> Entry? { positions[id].map { entries[$0] } }

  private mutating func add(_ id: String, _ text: Located<String>) {
    add(Entry(id: id, source: text.value, hash: textHash(text.value), range: text.range, origin: .own))
  }

  private mutating func add(_ entry: Entry) {
    guard positions[entry.id] == nil else { return }
    positions[entry.id] = entries.count
    entries.append(entry)
  }
}
