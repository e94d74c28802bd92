import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let termNotInGlossary = DiagnosticRule(
    "term-not-in-glossary", .language, .warning,
    title: Message(
      da: "Et fagord, eller en form af et ord i ordlisten, kan ikke slås op.",
      en: "A word of the trade, or a form of a word of the glossary, cannot be looked up."),
    rationale: Message(
      da: """
        Ord i `glossary` findes kun i de former, der står under `forms`. Står `væske` i listen, kan `væskeskema` stadig \
        ikke slås op, og eleven trykker forgæves. Skriv formen under `forms`, eller giv det sammensatte ord sit eget \
        punkt. Der spørges også til fagord fra en liste (`tryksår`, `obstipation`), undtagen ved C1 og C2. Kender eleverne \
        ordet, så tillad det med en kommentar.
        """,
      en: """
        Words of the `glossary` are found in the forms under `forms` only. If `væske` (fluid) is in it, `væskeskema` \
        (fluid chart) still cannot be looked up, and the learner taps in vain. Put the form under `forms`, or give the \
        compound an entry of its own. The rule also asks about words of the trade from a list (`pneumonia`), but at C1 and \
        C2. If the learners know the word, allow it by a comment.
        """),
    failing: .scenario(
      """
      glossary:
        væske:
          definition: Det, man drikker.
      scenes:
        stuen:
          lines:
            - mette: Skriv det i hendes væskeskema.
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      glossary:
        væskeskema:
          definition: Et papir, hvor man skriver, hvor meget en borger drikker.
      scenes:
        stuen:
          lines:
            - mette: Skriv det i hendes væskeskema.
          end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      guard let lists = wording.lists, let language = wording.language else { return }
      var seen: Set<String> = []
      for hit in wording.hits(.glossaryPart) where wording.text(of: hit).isForLearner {
        let words = wording.words(of: hit)
        guard let (form, isInflection) = wording.glossary.form(in: words, lists.compoundParts, language),
          seen.insert(words.lowercased()).inserted
        else { continue }
        findings.report(wording.place(of: hit), missing(words, form: form, isInflection: isInflection))
      }
      guard wording.level.map({ $0 < "C1" }) ?? true else { return }
      for hit in wording.hits(.term) where wording.text(of: hit).isForLearner {
        let words = wording.words(of: hit)
        let meaning = wording.note(of: hit)
        guard !seen.contains(words.lowercased()), !wording.glossary.hasFormOfTerm(meaning, lists.table),
          wording.byteAfterBlank(hit) != UInt8(ascii: "("), seen.insert(meaning).inserted
        else { continue }
        findings.report(
          wording.place(of: hit),
          Message(
            da:
              "`\(words)` (\(meaning)) er et fagord, som ikke står i `glossary`. Forklar det dér, eller find et enklere.",
            en:
              "`\(words)` (\(meaning)) is a word of the trade that is not in `glossary`. Explain it, or find a simpler one."
          ))
      }
    })

  private static func missing(_ word: String, form: String, isInflection: Bool) -> Message {
    if isInflection {
      return Message(
        da: "`\(word)` ligner en form af `\(form)` i ordlisten, men kan ikke slås op. Skriv den under `forms`.",
        en: "`\(word)` looks like a form of `\(form)` in the glossary, but cannot be looked up. Put it under `forms`.")
    }
    return Message(
      da: "`\(word)` er dannet af `\(form)`, men kan ikke slås op. Giv det sit eget punkt i `glossary`.",
      en: "`\(word)` is made of `\(form)`, but cannot be looked up. Give it an entry of its own in `glossary`.")
  }
}

extension GlossaryWords {
  /// The form that a word is an inflection of, or is made of.
  fileprivate func form(
    in word: String, _ parts: Set<[UInt8]>, _ language: WordLanguage
  ) -> (form: String, isInflection: Bool)? {
    let folded = ByteTraits.fold(word.utf8)[...]
    // A glossary word before or after a hyphen is found as it is.
    guard !folded.contains(UInt8(ascii: "-")), !folded.contains(UInt8(ascii: "'")), folded.count < 100 else {
      return nil
    }
    let endings = language == .danish ? Self.danishEndings : Self.englishEndings
    var compound: String?
    for form in forms where Self.canBePart(form) && form.count < folded.count {
      if folded.starts(with: form) {
        let rest = folded.dropFirst(form.count)
        if endings.contains(Array(rest)) { return (String(decoding: form, as: UTF8.self), true) }
        if language == .danish, isPart(rest, parts, endings) { compound = String(decoding: form, as: UTF8.self) }
      } else if language == .danish, folded.suffix(form.count).elementsEqual(form),
        isPart(folded.dropLast(form.count), parts, endings)
      {
        compound = String(decoding: form, as: UTF8.self)
      }
    }
    return compound.map { ($0, false) }
  }

  /// Whether what is left of a word is a word itself, with a joint before it or an ending after it.
  private func isPart(_ rest: ArraySlice<UInt8>, _ parts: Set<[UInt8]>, _ endings: Set<[UInt8]>) -> Bool {
    var candidates = [rest]
    if let first = rest.first, "se".utf8.contains(first) { candidates.append(rest.dropFirst()) }
    if let last = rest.last, "se".utf8.contains(last) { candidates.append(rest.dropLast()) }
    return candidates.contains { candidate in
      if parts.contains(Array(candidate)) { return true }
      return (1...5).contains { length in
        candidate.count > length + 1 && endings.contains(Array(candidate.suffix(length)))
          && parts.contains(Array(candidate.dropLast(length)))
      }
    }
  }

  /// Whether the glossary has some form of a term, told by what the term means.
  fileprivate func hasFormOfTerm(_ meaning: String, _ table: WordTable) -> Bool {
    table.entries.contains { entry in
      entry.kind == .term && table.bytes[entry.note].elementsEqual(meaning.utf8) && has(table.bytes[entry.phrase])
    }
  }

  private static let danishEndings = Set(
    ["s", "n", "r", "en", "et", "er", "ne", "ene", "erne", "rne", "ens", "ets", "ers", "nes", "enes", "ernes"]
      .map { Array($0.utf8) })
  private static let englishEndings = Set(["s", "es", "ed", "ing"].map { Array($0.utf8) })
}

extension ScenarioWording {
  /// The first byte after a hit and the blank behind it; 0 where there is none.
  fileprivate func byteAfterBlank(_ hit: WordHit) -> UInt8 {
    withBytes(hit.text) { bytes in
      let next = Int(hit.end) + 1
      return next < bytes.count && bytes[next - 1] == 0x20 ? bytes[next] : 0
    }
  }
}
