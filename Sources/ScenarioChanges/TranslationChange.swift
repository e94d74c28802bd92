import ScenarioModel

/// What became of the texts in one language from one version to the next.
///
/// A pack holds only translations that fit. So of a text without one it cannot be told whether it was ever translated,
/// but for those that the old version had.
package struct TranslationChange: Hashable, Sendable {
  /// A text whose translation no longer fits.
  package struct Stale: Hashable, Sendable {
    /// The scenario.
    package var scenario: String
    /// The id of the text.
    package var text: String
    /// The translation that it had.
    package var translation: String
    /// What it translates, as it was.
    package var old: String
    /// What is written now.
    package var new: String
  }

  /// The language as a BCP 47 tag.
  package var locale: String
  /// What happened to it.
  package var kind: PartChange.Kind
  /// How many texts of scenarios were translated, and how many are.
  package var translated: Both<Int>
  /// How many texts of scenarios there were, and are.
  package var texts: Both<Int>
  /// What was translated, has changed since, and is shown in the pack's own language until the translation follows.
  package var stale: [Stale] = []
  /// New texts without a translation, as `scenario/text`.
  package var untranslated: [String] = []
  /// Translations that are worded otherwise while their text stayed, as `scenario/text`.
  package var reworded: [String] = []
  /// Words about pictures and sounds, competencies and the title that are translated otherwise, or no longer, by their
  /// path or id.
  package var besides: [String] = []

  /// Whether there is anything to tell.
  var isEmpty: Bool {
    kind == .changed && stale.isEmpty && untranslated.isEmpty && reworded.isEmpty && besides.isEmpty
      && translated.old == translated.new
  }

  /// Compares the translations of two versions.
  static func all(
    from old: [Translation], _ oldPrograms: [Program], to new: [Translation], _ newPrograms: [Program]
  ) -> [TranslationChange] {
    let locales = Set((old + new).map(\.locale)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return locales.map { locale in
      TranslationChange(
        locale, old.first { $0.locale == locale }, oldPrograms, new.first { $0.locale == locale }, newPrograms)
    }.filter { !$0.isEmpty }
  }

  private init(
    _ locale: String, _ old: Translation?, _ oldPrograms: [Program], _ new: Translation?, _ newPrograms: [Program]
  ) {
    self.locale = locale
    kind = old == nil ? .added : new == nil ? .removed : .changed
    func count(_ translation: Translation?) -> Int { translation?.scenarios.reduce(0) { $0 + $1.texts.count } ?? 0 }
    func count(_ programs: [Program]) -> Int { programs.reduce(0) { $0 + $1.texts.count } }
    translated = Both(count(old), count(new))
    texts = Both(count(oldPrograms), count(newPrograms))
    guard let old, let new else { return }
    for program in newPrograms {
      let before = Dictionary(old.texts(ofScenario: program.scenario).map { ($0.id, $0) }) { first, _ in first }
      let now = Dictionary(new.texts(ofScenario: program.scenario).map { ($0.id, $0) }) { first, _ in first }
      let was = oldPrograms.first { $0.scenario == program.scenario }
      let sources = Dictionary((was?.texts ?? []).map { ($0.id, $0) }) { first, _ in first }
      for text in program.texts {
        let id = "\(program.scenario)/\(text.id)"
        switch (before[text.id], now[text.id]) {
        case (let known?, nil):
          stale.append(
            Stale(
              scenario: program.scenario, text: text.id, translation: known.text, old: sources[text.id]?.source ?? "",
              new: text.source))
        case (nil, nil) where sources[text.id] == nil: untranslated.append(id)
        case (let known?, let entry?) where known.hash == entry.hash && known.text != entry.text: reworded.append(id)
        default: break
        }
      }
    }
    func differing(_ old: [String: String], _ new: [String: String]) -> [String] {
      Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    besides =
      (old.title == new.title ? [] : ["title"]) + differing(old.competencies, new.competencies)
      + differing(old.assets, new.assets)
  }
}
