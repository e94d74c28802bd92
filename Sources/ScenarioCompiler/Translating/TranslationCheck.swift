import Diagnostics
import ScenarioKit

/// Compares a file of translations with the texts that it translates.
struct TranslationCheck {
  /// How many unknown ids are looked at closely; nobody reads more.
  private static let closeLooks = 200
  /// How many missing texts are named.
  private static let mostNames = 3

  /// What there is to say.
  private(set) var diagnostics: [Diagnostic] = []
  /// The translations that still fit, by the id of their text.
  private(set) var fresh: [String: Authored.TranslatedText] = [:]

  private let catalogue: TextCatalogue
  private let language: String
  private let sourceLanguage: String
  private let index: GlossaryIndex
  private let ownIndex: GlossaryIndex
  private let subject: Message

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - catalogue: The texts.
  ///   - language: The language of the translations.
  ///   - sourceLanguage: The language of the texts.
  ///   - subject: What has the texts, for example "the scenario".
  init(_ catalogue: TextCatalogue, into language: String, from sourceLanguage: String, subject: Message) {
    self.catalogue = catalogue
    self.language = language
    self.sourceLanguage = sourceLanguage
    self.subject = subject
    index = catalogue.glossaryIndex(for: language)
    ownIndex = catalogue.glossaryIndex(for: sourceLanguage)
  }

  /// Looks at a file.
  mutating func check(_ file: Authored.TranslationFile) {
    let fitting = Set(file.texts.filter { $0.source?.value == catalogue.entry($0.id.value)?.hash }.map(\.id.value))
    var said: Set<String> = []
    for text in file.texts {
      guard let source = catalogue.entry(text.id.value) else {
        reportUnknown(text, fitting)
        continue
      }
      guard let words = text.text else { continue }
      said.insert(source.id)
      if let hash = text.source, hash.value != source.hash {
        reportStale(text, hash, source, fitting)
        continue
      }
      fresh[source.id] = text
      compareMarks(words, source)
    }
    reportMissing(besides: said, at: file.texts.first?.id.range ?? file.range)
    reportUnchecked(file)
  }

  /// Says that all texts are missing, as there is no file.
  mutating func reportMissingFile(_ path: String, at range: SourceRange) {
    let missing = wanted.count
    guard missing > 0 else { return }
    report(
      .warning, "missing-translation", at: range,
      Message(
        da:
          "Filen `\(path)` findes ikke, så \(words(missing).danish) ses på `\(sourceLanguage)`. `aspirant translate` laver den.",
        en:
          "There is no file `\(path)`, so \(words(missing).english) \(missing == 1 ? "is" : "are") seen in `\(sourceLanguage)`. `aspirant translate` makes it."
      ))
  }

  private var wanted: [TextCatalogue.Entry] { catalogue.wanted(in: language) }

  // MARK: Findings

  private mutating func reportUnknown(_ text: Authored.TranslatedText, _ fitting: Set<String>) {
    let id = text.id.value
    if let moved = text.source.flatMap({ moved(to: $0.value, fitting) }) {
      report(
        .error, "unknown-text", at: text.id.range,
        Message(
          da: "\(subject.danish) har ingen tekst `\(id)`. Den tekst, der blev oversat, hedder nu `\(moved)`.",
          en: "\(subject.english) has no text `\(id)`. The text that was translated is now called `\(moved)`."),
        fixIts: [FixIt.rename(text.id.range, to: moved)])
      return
    }
    let isCrowded = diagnostics.count >= Self.closeLooks
    let near: String? = isCrowded ? nil : suggestion(for: id, among: catalogue.entries.map(\.id))
    report(
      .error, "unknown-text", at: text.id.range,
      Message(da: "\(subject.danish) har ingen tekst `\(id)`.", en: "\(subject.english) has no text `\(id)`.")
        .didYouMean(near), fixIts: near.map { [FixIt.rename(text.id.range, to: $0)] } ?? [])
  }

  private mutating func reportStale(
    _ text: Authored.TranslatedText, _ hash: Authored.Name, _ source: TextCatalogue.Entry, _ fitting: Set<String>
  ) {
    let hint: Message =
      moved(to: hash.value, fitting).map {
        Message(
          da: " Den tekst, der blev oversat, hedder nu `\($0)`. `aspirant translate` flytter oversættelsen med.",
          en: " The text that was translated is now called `\($0)`. `aspirant translate` moves the translation along.")
      }
      ?? Message(
        da: " Ret oversættelsen, og skriv så `source: \(source.hash)`.",
        en: " Mend the translation, then write `source: \(source.hash)`.")
    report(
      .warning, "stale-translation", at: hash.range,
      Message(
        da: "Teksten `\(source.id)` er ændret, siden den blev oversat, så eleven ser den på `\(sourceLanguage)`."
          + hint.danish,
        en:
          "The text `\(source.id)` has changed since it was translated, so the learner sees it in `\(sourceLanguage)`."
          + hint.english),
      notes: noteOf(source))
  }

  /// The text with this hash, where its own translation is not in the file.
  private func moved(to hash: String, _ fitting: Set<String>) -> String? {
    catalogue.entries.first { $0.hash == hash && !fitting.contains($0.id) }?.id
  }

  private mutating func compareMarks(_ words: Located<String>, _ source: TextCatalogue.Entry) {
    let wanted = catalogue.marks(in: source.source, ownIndex, kept: true)
    let written = catalogue.marks(in: words.value, index, kept: false)
    if wanted.isEmpty, written.isEmpty { return }
    let said = written.union(catalogue.terms(in: words.value, index))
    let missing = wanted.subtracting(said).sorted()
    let known = Set(catalogue.glossary.map { "[[\($0.term.value)]]" })
    // A word may be explained in the translation alone: where its own word is plain, for example.
    let surplus = written.subtracting(wanted).subtracting(known).sorted()
    func list(_ marks: [String]) -> String { marks.map { "`\($0)`" }.joined(separator: ", ") }
    if !missing.isEmpty {
      report(
        .warning, "marks-differ", at: words.range,
        Message(
          da: "Oversættelsen mangler \(list(missing)), som teksten har.",
          en: "The translation lacks \(list(missing)), which the text has."), notes: noteOf(source))
    }
    if !surplus.isEmpty {
      report(
        .warning, "marks-differ", at: words.range,
        Message(
          da: "Oversættelsen har \(list(surplus)), som teksten ikke har.",
          en: "The translation has \(list(surplus)), which the text has not."
        ).didYouMean(surplus.count == 1 && missing.count == 1 ? missing[0] : nil), notes: noteOf(source))
    }
  }

  private mutating func reportMissing(besides said: Set<String>, at range: SourceRange) {
    let missing = wanted.filter { !said.contains($0.id) }
    guard !missing.isEmpty else { return }
    let names = missing.prefix(Self.mostNames).map { "`\($0.id)`" }.joined(separator: ", ")
    let rest = missing.count - Self.mostNames
    let list = Message(
      da: rest > 0 ? "\(names) og \(rest) til" : names, en: rest > 0 ? "\(names) and \(rest) more" : names)
    report(
      .warning, "missing-translation", at: range,
      Message(
        da:
          "\(words(missing.count).danish.capitalizedFirst) er ikke oversat og ses på `\(sourceLanguage)`: \(list.danish).",
        en:
          "\(words(missing.count).english.capitalizedFirst) \(missing.count == 1 ? "is" : "are") not translated and seen in `\(sourceLanguage)`: \(list.english)."
      ), notes: noteOf(missing[0]))
  }

  /// Says once for the file what nobody has vouched for.
  private mutating func reportUnchecked(_ file: Authored.TranslationFile) {
    let written = file.texts.filter { $0.text != nil && catalogue.entry($0.id.value) != nil }
    let untracked = written.filter { $0.source == nil }
    if let first = untracked.first, let source = catalogue.entry(first.id.value) {
      report(
        .info, "translation-without-source", at: first.id.range,
        Message(
          da:
            "\(ofAll(untracked.count, written.count).danish) har ingen `source`, så ingen får at vide, når teksten ændrer sig. Skriv her: `{ text: …, source: \(source.hash) }`.",
          en:
            "\(ofAll(untracked.count, written.count).english) no `source`, so nobody is told when the text changes. Write here: `{ text: …, source: \(source.hash) }`."
        ))
    }
    let unread = written.filter { !$0.isReviewed }
    if let first = unread.first {
      report(
        .info, "unreviewed-translation", at: first.id.range,
        Message(
          da:
            "\(ofAll(unread.count, written.count).danish) ikke `reviewed: true`. Lad en, der kan begge sprog, læse dem, før eleverne gør.",
          en:
            "\(ofAll(unread.count, written.count).english) no `reviewed: true`. Let somebody who knows both languages read them before learners do."
        ))
    }
  }

  // MARK: Words

  private func words(_ count: Int) -> Message {
    count == 1 ? Message(da: "én tekst", en: "one text") : Message(da: "\(count) tekster", en: "\(count) texts")
  }

  private func ofAll(_ count: Int, _ all: Int) -> Message {
    Message(
      da: "\(count) af \(all) oversættelser har",
      en: "\(count) of \(all) translations \(count == 1 ? "has" : "have")")
  }

  private func noteOf(_ source: TextCatalogue.Entry) -> [Diagnostic.Note] {
    source.range.map { [Diagnostic.Note(Message(da: "Teksten står her.", en: "The text is here."), at: $0)] } ?? []
  }

  private mutating func report(
    _ severity: Severity, _ code: String, at range: SourceRange, _ message: Message, notes: [Diagnostic.Note] = [],
    fixIts: [FixIt] = []
  ) {
    diagnostics.append(Diagnostic(severity, code, at: range, message, notes: notes, fixIts: fixIts))
  }
}

/// The language of a tag without script, region and the rest.
func primaryLanguage(_ locale: String) -> String { locale.split(separator: "-").first?.lowercased() ?? "" }
