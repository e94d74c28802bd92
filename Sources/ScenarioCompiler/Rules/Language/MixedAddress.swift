import Diagnostics
import ScenarioKit
import ScenarioModel

extension DiagnosticRule {
  static let mixedAddress = DiagnosticRule(
    "mixed-address", .language, .warning,
    title: Message(da: "Én person tiltales både med du og De.", en: "One person is addressed as both du and De."),
    rationale: Message(
      da: """
        Nogle ældre vil helst have »De«. Spørg, og hold fast i svaret: skifter tiltalen uden grund, lyder det som en fejl \
        eller som mangel på respekt. Der ses efter `du` og `De` i én replik og mellem scener, hvor kun én person taler med \
        eleven. Er valgmulighederne i en scene forskellige, er det en del af øvelsen, og der siges ikke noget.
        """,
      en: """
        Some older people prefer the polite Danish »De«. Ask, and keep to the answer: where the address changes without a \
        reason, it sounds like a mistake or a lack of respect. The rule looks for `du` and `De` in one line and between \
        scenes in which only one person talks with the learner. Where the choices of a scene differ, that is part of the \
        exercise, and nothing is said.
        """),
    failing: .scenes(
      """
      stuen:
        lines:
          - gerda: Goddag.
        choices:
          - kaffe: Vil De have kaffe, Gerda? Så henter jeg din kop.
            feedback: Du tilbyder noget.
          - vent: Jeg kommer igen.
            feedback: Du giver hende ro.
        goto: slut
      slut:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      stuen:
        lines:
          - gerda: Goddag.
        choices:
          - kaffe: Vil De have kaffe, Gerda? Så henter jeg Deres kop.
            feedback: Du tilbyder noget.
          - vent: Jeg kommer igen.
            feedback: Du giver hende ro.
        goto: slut
      slut:
        end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      guard wording.language == .danish, wording.measures.contains(where: { $0.polite >= 0 }) else { return }
      let mixed = wording.textsThatMix()
      for text in mixed {
        findings.report(
          wording.word(Int32(text), at: wording.measures[text].polite),
          Message(
            da: "Her står både `De` og `du` til den samme. Vælg én tiltale, og hold den.",
            en: "Here both `De` and `du` are said to the same person. Choose one and keep it."))
      }
      let learners = (subject.scenario.cast + subject.context.cast).filter { $0.role == .learner }.map(\.id.value)
      for (person, first, second) in wording.changedAddresses(
        in: subject.scenario.scenes, but: Set(mixed), learners: Set(learners))
      {
        let (isPolite, range) = wording.address(second)
        let name = subject.scenario.cast.first { $0.id.value == person }?.name.value ?? person
        findings.report(
          range,
          Message(
            da: """
              Her siges `\(isPolite ? "De" : "du")`, men tidligere `\(isPolite ? "du" : "De")` (\(visibleText(name))). \
              Vælg én tiltale, eller lad nogen sige, at I skifter.
              """,
            en: """
              Here it is `\(isPolite ? "De" : "du")`, but earlier `\(isPolite ? "du" : "De")` (\(visibleText(name))). \
              Choose one, or let somebody say that it changes.
              """),
          notes: [
            Diagnostic.Note(
              Message(da: "Det tidligere står her.", en: "The earlier is here."), at: wording.address(first).range)
          ])
      }
    })
}

extension ScenarioWording {
  /// The texts that somebody says in which both `du` and `De` stand, but for what is quoted.
  fileprivate func textsThatMix() -> [Int] {
    texts.indices.filter { index in
      let text = texts[index]
      return (text.role == .speech || text.role == .choice) && measures[index].polite >= 0
        && measures[index].familiar >= 0 && !text.text.value.contains { "»«\"“”".contains($0) }
    }
  }

  /// The persons whose address changes between scenes, with the text before and the text after the change.
  fileprivate func changedAddresses(
    in scenes: [Authored.Scene], but mixed: Set<Int>, learners: Set<String>
  ) -> [(person: String, first: Int, second: Int)] {
    var first: [String: Int] = [:]
    var changed: [(person: String, first: Int, second: Int)] = []
    var index = 0
    while index < texts.count {
      let scene = texts[index].scene
      var end = index
      while end < texts.count, texts[end].scene == scene { end += 1 }
      var speakers: Set<String> = []
      if scene >= 0 { scenes[Int(scene)].forEachLine { if !$0.isTold { speakers.insert($0.speaker.value) } } }
      speakers.subtract(learners)
      if speakers.count == 1, let person = speakers.first {
        for role in [ScenarioText.Role.speech, .choice] {
          let said = (index..<end).filter { texts[$0].role == role && !mixed.contains($0) && isAddressed($0) }
          guard let some = said.first, said.allSatisfy({ address($0).isPolite == address(some).isPolite }) else {
            continue
          }
          let key = "\(person)/\(role.rawValue)"
          guard let before = first[key] else {
            first[key] = some
            continue
          }
          if before >= 0, address(before).isPolite != address(some).isPolite {
            changed.append((person, before, some))
            first[key] = -1
          }
        }
      }
      index = end
    }
    return changed
  }

  private func isAddressed(_ text: Int) -> Bool { (measures[text].polite >= 0) != (measures[text].familiar >= 0) }

  /// How a text addresses somebody, and the word that shows it.
  fileprivate func address(_ text: Int) -> (isPolite: Bool, range: SourceRange) {
    let isPolite = measures[text].polite >= 0
    return (isPolite, word(Int32(text), at: isPolite ? measures[text].polite : measures[text].familiar))
  }

  /// Where the word that starts at a place of a text stands in the source.
  fileprivate func word(_ text: Int32, at start: Int32) -> SourceRange {
    let end = withBytes(text) { bytes in
      var end = Int(start)
      while end < bytes.count, ByteTraits.isWord(bytes, end) { end += 1 }
      return end
    }
    return place(text, Int(start)..<end)
  }
}
