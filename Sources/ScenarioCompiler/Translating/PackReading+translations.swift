import Diagnostics
import ScenarioKit
import ScenarioModel

extension PackReading {
  /// Reads the translations that `pack.yaml` names, and says what is missing, stale or of no use.
  ///
  /// - Parameters:
  ///   - compilation: The compiled scenarios; gets the translations.
  ///   - context: What the pack has besides.
  ///   - languages: More languages than `pack.yaml` names.
  ///   - isWhole: Whether all scenarios were looked at; else only the files of those that were.
  /// - Throws: What kept the source from reading a file.
  mutating func readTranslations(
    into compilation: inout Compilation, _ context: PackContext, besides languages: [String], isWhole: Bool
  ) throws {
    guard var pack = context.pack else { return }
    let misspelt = isWhole ? checkLocaleFiles(pack, compilation) : []
    guard context.hashesTexts else { return }
    compilation.packTexts = TextCatalogue(pack, context)
    for language in pack.translations where language.value == pack.locale.value {
      diagnostics.append(
        Diagnostic(
          .error, "duplicate-id", at: language.range,
          Message(
            da: "`\(language.value)` er pakkens eget sprog og skal ikke stå under `translations`.",
            en: "`\(language.value)` is the pack's own language and does not belong under `translations`."),
          notes: [
            Diagnostic.Note(
              Message(da: "Pakkens sprog står her.", en: "The pack's language is here."), at: pack.locale.range)
          ]))
    }
    let named = pack.translations.map(\.value)
    pack.translations += languages.filter { !named.contains($0) }.map { Located($0, at: pack.id.range) }
    var done: Set<String> = [pack.locale.value]
    for language in pack.translations where done.insert(language.value).inserted {
      // Of what is no language that is said, and of one that a folder is nearly called, that its name is another.
      guard !isWrong(language), !misspelt.contains(language.value) else { continue }
      if let translation = try read(language, pack, &compilation, isWhole: isWhole) {
        compilation.translations.append(translation)
      }
    }
    compilation.translations.sort { $0.locale.utf8.lexicographicallyPrecedes($1.locale.utf8) }
  }

  /// Reads the files of one language; nil where nothing is translated.
  private mutating func read(
    _ language: Authored.Name, _ pack: Authored.Pack, _ compilation: inout Compilation, isWhole: Bool
  ) throws -> Translation? {
    let folder = "locales/\(language.value)/"
    let files = Set(paths(in: folder))
    guard !files.isEmpty || !isWhole else {
      warn(
        "language-without-files", at: language.range,
        Message(
          da:
            "Der er ingen filer i `\(folder)`, så intet ses på `\(language.value)`. `aspirant translate` laver dem.",
          en:
            "There are no files in `\(folder)`, so nothing is seen in `\(language.value)`. `aspirant translate` makes them."
        ))
      return nil
    }
    var translation = Translation(locale: language.value)
    var shared: [String: Authored.TranslatedText] = [:]
    if !compilation.packTexts.entries.isEmpty {
      var check = TranslationCheck(
        compilation.packTexts, into: language.value, from: pack.locale.value,
        subject: Message(da: "Pakken", en: "The pack"))
      try read(folder + "pack.yaml", of: files, &check, &compilation, namedAt: language.range)
      if isWhole { diagnostics += check.diagnostics }
      shared = check.fresh
    }
    translation.title = shared["title"]?.text?.value
    for competency in pack.competencies.map(\.id.value) {
      translation.competencies[competency] = shared["competencies/\(competency)/title"]?.text?.value
    }
    for asset in pack.assets.map(\.path.value) { translation.assets[asset] = shared[asset]?.text?.value }

    let scenarios = compilation.scenarios.sorted {
      $0.authored.id.value.utf8.lexicographicallyPrecedes($1.authored.id.value.utf8)
    }
    for scenario in scenarios {
      guard let texts = scenario.texts else { continue }
      let id = scenario.authored.id.value
      var check = TranslationCheck(
        texts, into: language.value, from: pack.locale.value, subject: Message(da: "Scenariet", en: "The scenario"))
      try read(folder + id + ".yaml", of: files, &check, &compilation, namedAt: language.range)
      diagnostics += check.diagnostics
      let entries = texts.translated(into: language.value, check.fresh, shared)
      if !entries.isEmpty, translation.scenarios.last?.id != id {
        translation.scenarios.append(Translation.Scenario(id: id, texts: entries))
      }
    }
    let isEmpty =
      translation.title == nil && translation.scenarios.isEmpty && translation.competencies.isEmpty
      && translation.assets.isEmpty
    return isEmpty ? nil : translation
  }

  private mutating func read(
    _ path: String, of files: Set<String>, _ check: inout TranslationCheck, _ compilation: inout Compilation,
    namedAt range: SourceRange
  ) throws {
    guard files.contains(path) else { return check.reportMissingFile(path, at: range) }
    guard let file = try read(path, .locale, { reader, root in reader.translationFile(root) }).value else { return }
    compilation.translationFiles[path] = file
    check.check(file)
  }

  /// Says which files in `locales/` nobody reads.
  ///
  /// - Returns: The languages without a folder that folders were probably meant for.
  private mutating func checkLocaleFiles(_ pack: Authored.Pack, _ compilation: Compilation) -> Set<String> {
    let named = pack.translations.map(\.value)
    let empty = named.filter { paths(in: "locales/\($0)/").isEmpty && $0 != pack.locale.value }
    let wrong = pack.translations.filter { isWrong($0) }.map(\.value).filter(empty.contains)
    var misspelt: Set<String> = []
    let place = pack.translations.first?.range ?? pack.id.range
    let scenarios = compilation.scenarios.map(\.authored.id.value)
    let isComplete = scenarios.count == paths(in: "scenarios/").count
    var strange: Set<String> = []
    for entry in entries where entry.path.hasPrefix("locales/") {
      let parts = entry.path.split(separator: "/").map(String.init)
      guard parts.count == 3, parts[2].hasSuffix(".yaml") else {
        warn(
          "file-not-read", at: place,
          Message(
            da: "`\(entry.path)` læses ikke: oversættelser ligger som `locales/<sprog>/<scenarie>.yaml`.",
            en: "`\(entry.path)` is not read: translations lie as `locales/<language>/<scenario>.yaml`."))
        continue
      }
      let language = parts[1]
      guard named.contains(language) else {
        guard strange.insert(language).inserted else { continue }
        if wrong.contains(where: { wrong.count == 1 || LanguageTag.meant(by: $0) == language }) { continue }
        let near = suggestion(for: language, among: empty) ?? suggestion(for: language, among: named)
        if let near, empty.contains(near) { misspelt.insert(near) }
        reportUnnamed(language, named, near, at: pack.translations.first { $0.value == near }?.range ?? place)
        continue
      }
      let scenario = String(parts[2].dropLast(5))
      guard scenario != "pack", !scenarios.contains(scenario), isComplete else { continue }
      diagnostics.append(
        Diagnostic(
          .error, "unknown-scenario", at: pack.translations.first { $0.value == language }?.range ?? place,
          Message(
            da: "`\(entry.path)`: Pakken har intet scenarie `\(scenario)`.",
            en: "`\(entry.path)`: The pack has no scenario `\(scenario)`."
          ).didYouMean(scenario, among: scenarios)))
    }
    return misspelt
  }

  /// Whether what stands for a language is none.
  private func isWrong(_ language: Authored.Name) -> Bool {
    !LanguageTag.isLanguage(language.value) || hasError(at: language.range)
  }

  private mutating func reportUnnamed(
    _ language: String, _ named: [String], _ near: String?, at range: SourceRange
  ) {
    let all = (named + [language]).joined(separator: ", ")
    let message = Message(
      da: "`locales/\(language)/` læses ikke: `\(language)` står ikke under `translations`.",
      en: "`locales/\(language)/` is not read: `\(language)` does not stand under `translations`.")
    warn(
      "unnamed-language", at: range,
      near == nil
        ? Message(
          da: message.danish + " Skriv `translations: [\(all)]`.",
          en: message.english + " Write `translations: [\(all)]`.") : message.didYouMean(near))
  }
}

extension TextCatalogue {
  /// The translated texts of a program, in its order.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - own: The translations of the scenario, by id; they win.
  ///   - shared: The translations of the pack, by id.
  /// - Returns: What is translated and still fits.
  fileprivate func translated(
    into language: String, _ own: [String: Authored.TranslatedText], _ shared: [String: Authored.TranslatedText]
  ) -> [Translation.Entry] {
    let index = glossaryIndex(for: language)
    let labels = Lowering.standardLabels[primaryLanguage(language)]
    return entries.compactMap { entry in
      if let text = own[entry.id] ?? (entry.origin == .shared ? shared[entry.id] : nil), let words = text.text?.value {
        return Translation.Entry(
          id: entry.id, text: words, hash: entry.hash, parts: parts(of: words, id: entry.id, index),
          reviewed: text.isReviewed ? true : nil)
      }
      guard entry.origin == .standard, let labels,
        let number = entry.id.split(separator: "-").last.flatMap({ Int($0) }),
        labels.indices.contains(number - 1)
      else { return nil }
      return Translation.Entry(id: entry.id, text: labels[number - 1], hash: entry.hash, reviewed: true)
    }
  }
}
