import Diagnostics
import ScenarioChanges
import ScenarioModel
import ScenarioPack

/// What `aspirant diff` says to people, whatever it is written in.
struct DiffPage {
  /// How many entries a list has at most; the JSON has all.
  static let most = 40

  let found: PackComparison
  let recordings: DiffRecordings?
  let words: DiffWords
  /// The programs of the old version, by the ids of their scenarios.
  let programs: [String: Program]

  init(_ found: PackComparison, _ old: Pack, _ recordings: DiffRecordings?, _ language: MessageLanguage) {
    (self.found, self.recordings) = (found, recordings)
    words = DiffWords(language: language)
    programs = Dictionary(old.programs.map { ($0.scenario, $0) }) { first, _ in first }
  }

  /// The page.
  var blocks: [DiffBlock] {
    let title: Phrase = "\(id: found.new.pack): \(id: found.old.version) → \(id: found.new.version)"
    var page: [DiffBlock] = [.heading(level: 1, title), .paragraph(verdict)]
    if found.isEmpty {
      page.append(.paragraph(words(da: "Ingen forskel.", en: "No difference.")))
    } else {
      if !found.reasons.isEmpty {
        page.append(
          .list(
            limited(
              found.reasons.map { reason in
                ["\(strong: words.bump(reason.bump)): \(Phrase(sentence: reason.message[words.language]))"]
              })))
      }
      page += packBlocks
      for scenario in found.scenarios where !scenario.isSame {
        page += ScenarioDiffPage(scenario: scenario, words: words, program: programs[scenario.scenario]).blocks
      }
      page += assetBlocks + translationBlocks
    }
    return page + recordingBlocks
  }

  private var verdict: Phrase {
    guard let least = found.least else {
      return words(
        da: "Versionen \(id: found.old.version) er ikke SemVer, så ingen kan sige, hvad der kommer efter den.",
        en: "The version \(id: found.old.version) is not SemVer, so nobody can say what comes after it.")
    }
    guard found.bump != .none else {
      return found.saysEnough == false
        ? words(
          da: "Versionen \(id: found.new.version) er lavere end \(id: found.old.version).",
          en: "The version \(id: found.new.version) is lower than \(id: found.old.version).")
        : words(da: "Versionen behøver ikke stige.", en: "The version need not rise.")
    }
    let wanted = "\(least) (\(words.bump(found.bump)))"
    return found.saysEnough == true
      ? words(
        da: "Ændringerne kræver mindst \(strong: wanted), og \(id: found.new.version) siger nok.",
        en: "The changes ask for \(strong: wanted) at least, and \(id: found.new.version) says enough.")
      : words(
        da: "Ændringerne kræver mindst \(strong: wanted). \(id: found.new.version) siger for lidt.",
        en: "The changes ask for \(strong: wanted) at least. \(id: found.new.version) says too little.")
  }

  private func heading(da: Phrase, en: Phrase) -> DiffBlock { .heading(level: 2, words(da: da, en: en)) }

  private func limited(_ entries: [[Phrase]]) -> [[Phrase]] { Self.limited(entries, words) }

  /// The first entries, and how many more there are.
  static func limited(_ entries: [[Phrase]], _ words: DiffWords) -> [[Phrase]] {
    guard entries.count > most else { return entries }
    let rest = entries.count - most
    return entries.prefix(most) + [
      [words(da: "og \(rest) til; `--format json` har alle", en: "and \(rest) more; --format json has all")]
    ]
  }

  // MARK: The pack

  private var packBlocks: [DiffBlock] {
    var entries = found.parts.map { words.part($0) }
    entries += found.added.map { ["\(id: $0) (\(words: words.subject(.scenario))): \(words: words.kind(.added))"] }
    entries += found.removed.map { ["\(id: $0) (\(words: words.subject(.scenario))): \(words: words.kind(.removed))"] }
    return entries.isEmpty ? [] : [heading(da: "Pakken", en: "The pack"), .list(limited(entries))]
  }

  private var assetBlocks: [DiffBlock] {
    guard !found.assets.isEmpty else { return [] }
    let entries = found.assets.map { change -> [Phrase] in
      var head: Phrase = "\(id: change.path): \(words: words.kind(change.kind))"
      if let old = change.oldPath {
        head = words(da: "\(id: old) ligger nu i \(id: change.path)", en: "\(id: old) is now at \(id: change.path)")
      } else if change.isOtherFile, let old = change.sizes.old, let new = change.sizes.new {
        head = words(
          da: "\(id: change.path): en anden fil (\(old) B → \(new) B)",
          en: "\(id: change.path): another file (\(old) B → \(new) B)")
      }
      return [head] + change.details.map { words.detail($0) }
    }
    return [heading(da: "Billeder og lyde", en: "Pictures and sounds"), .list(limited(entries))]
  }

  private var translationBlocks: [DiffBlock] {
    guard !found.translations.isEmpty else { return [] }
    let blocks = found.translations.flatMap { change -> [DiffBlock] in
      let (translated, texts) = (change.translated.new, change.texts.new)
      var entries: [[Phrase]] = [
        [
          words(
            da:
              "\(id: change.locale): \(words: words.kind(change.kind)), \(translated) af \(texts) \(words: texts == 1 ? "tekst" : "tekster") er oversat",
            en:
              "\(id: change.locale): \(words: words.kind(change.kind)), \(translated) of \(texts) \(words: texts == 1 ? "text is" : "texts are") translated"
          )
        ]
      ]
      entries += change.stale.map { stale in
        [
          words(
            da: "\(id: "\(stale.scenario)/\(stale.text)"): oversættelsen er forældet og vises ikke",
            en: "\(id: "\(stale.scenario)/\(stale.text)"): the translation is stale and not shown"),
          "\(text: words.cut(stale.old)) → \(text: words.cut(stale.new))",
        ]
      }
      entries += list(change.untranslated, da: "nu uden oversættelse", en: "without a translation now")
      entries += list(change.reworded, da: "oversat på en ny måde", en: "translated otherwise")
      entries += list(
        change.besides, da: "ord om titel, kompetencer, billeder og lyde",
        en: "words about title, competencies, pictures and sounds")
      return [.list(limited(entries))]
    }
    return [heading(da: "Oversættelser", en: "Translations")] + blocks
  }

  private func list(_ ids: [String], da danish: String, en english: String) -> [[Phrase]] {
    guard !ids.isEmpty else { return [] }
    let shown = ids.prefix(Self.most).map { id -> Phrase in "\(id: id)" } + (ids.count > Self.most ? ["…"] : [])
    return [["\(words: words.word(da: danish, en: english)) (\(ids.count)): \(Phrase(shown, separator: ", "))"]]
  }

  // MARK: Recordings

  private var recordingBlocks: [DiffBlock] {
    guard let recordings else { return [] }
    let counts = words(
      da: """
        \(recordings.entries.count) afspillet: \(recordings.count(.same)) som før, \(recordings.count(.moved)) med et \
        andet resultat, \(recordings.count(.diverged)) går en anden vej, \(recordings.count(.foreign)) passede heller \
        ikke før.
        """,
      en: """
        \(recordings.entries.count) replayed: \(recordings.count(.same)) as before, \(recordings.count(.moved)) with \
        another result, \(recordings.count(.diverged)) diverge, \(recordings.count(.foreign)) did not fit before either.
        """)
    let entries = recordings.entries.filter { $0.fate != .same }.map { entry -> [Phrase] in
      guard let comparison = entry.comparison else {
        return [words(da: "\(id: entry.path): scenariet er væk", en: "\(id: entry.path): the scenario is gone")]
      }
      if let divergence = comparison.divergence {
        return ["\(id: entry.path): \(Phrase(sentence: divergence.message[words.language]))"]
      }
      return ["\(id: entry.path): \(result(comparison.old)) → \(result(comparison.new))"]
    }
    return [heading(da: "Optagelser", en: "Recordings"), .paragraph(counts)]
      + (entries.isEmpty ? [] : [.list(limited(entries))])
  }

  private func result(_ outcome: RunOutcome) -> Phrase {
    var parts: [Phrase] = ["\(id: outcome.place.scene)"]
    parts += outcome.points.sorted { $0.key < $1.key }.map { "\(id: $0.key) \($0.value)" }
    if let percent = outcome.percent { parts.append("\(percent) %") }
    if let passed = outcome.passed {
      parts.append(
        passed ? words(da: "bestået", en: "passed") : words(da: "ikke bestået", en: "not passed"))
    }
    return Phrase(parts, separator: ", ")
  }
}
