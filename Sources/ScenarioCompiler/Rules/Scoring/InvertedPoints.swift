import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let invertedPoints = DiagnosticRule(
    "inverted-points", .scoring, .error,
    title: Message(
      da: "Det forkerte valg giver flest point.", en: "The wrong choice gives the most points."),
    rationale: Message(
      da: """
        Et valg, der er kritisk, må ikke give mindst lige så mange point som det bedste af de andre. Og et valg, hvis \
        feedback siger »Forkert«, skal ikke give flere end det, hvis feedback siger »Rigtigt«. Så er der nok byttet om \
        på tallene, og procenten ville sige det modsatte af, hvad du mener.
        """,
      en: """
        A critical choice must not give as many points as the best of the others. And a choice whose feedback says \
        “Wrong” should not give more than one whose feedback says “Right”. The numbers have probably changed places, \
        and the percent would say the opposite of what you mean.
        """),
    failing: .scenario(InvertedPointsExample.text(foelg: 0, traek: 2)),
    mended: .scenario(InvertedPointsExample.text(foelg: 2, traek: -2)),
    scenario: { subject, findings in
      let worth = subject.worth
      guard worth.isScored else { return }
      for scene in subject.scenario.scenes {
        guard case .choices(let written) = scene.move, written.count > 1 else { continue }
        let choices = written.withoutWaysOut
        guard choices.contains(where: { !$0.effects.score.isEmpty }) else { continue }
        reportCritical(choices, worth, &findings)
        let ordinary = choices.allSatisfy { $0.critical == nil } ? choices : choices.filter { $0.critical == nil }
        reportVerdicts(ordinary, worth, subject.wording.lists?.advice, &findings)
      }
    })

  /// A critical choice that nothing in its move beats, though something else is worth less.
  private static func reportCritical(
    _ choices: [Authored.Choice], _ worth: AnswerWorth, _ findings: inout Findings
  ) {
    guard choices.contains(where: { $0.critical != nil }) else { return }
    let worths = choices.filter { $0.critical == nil }.map { worth.of($0) }
    guard let best = worths.max(), let least = worths.min() else { return }
    for choice in choices where choice.critical != nil {
      let own = worth.of(choice)
      guard own >= best, own > least else { continue }
      findings.report(
        choice.pointsRange,
        Message(
          da:
            "`\(choice.id.value)` er kritisk, men \(own > best ? "giver flere point end" : "giver lige så mange point som") det bedste af de andre valg. Giv det færre point, eller slet dets `score`.",
          en:
            "`\(choice.id.value)` is critical but gives \(own > best ? "more points than" : "as many points as") the best of the other choices. Give it fewer points, or delete its `score`."
        ))
    }
  }

  /// A choice whose feedback calls it wrong, worth more than one that is called right, or than all others.
  private static func reportVerdicts(
    _ choices: [Authored.Choice], _ worth: AnswerWorth, _ words: AdviceWords?, _ findings: inout Findings
  ) {
    guard choices.contains(where: { Verdict($0, words) == .wrong }) else { return }
    let rated = choices.map { (choice: $0, worth: worth.of($0), verdict: Verdict($0, words)) }
    for wrong in rated where wrong.verdict == .wrong {
      let others = rated.filter { $0.choice.id.value != wrong.choice.id.value }
      let right = others.first { $0.verdict == .right && $0.worth < wrong.worth }
      let isBest = !others.isEmpty && others.allSatisfy { $0.worth < wrong.worth }
      guard right != nil || isBest else { continue }
      findings.report(
        wrong.choice.pointsRange,
        Message(
          da:
            "`\(wrong.choice.id.value)` kaldes forkert, men giver flere point end \(right.map { "`\($0.choice.id.value)`, der kaldes rigtigt" } ?? "alle de andre valg"). Er der byttet om på tallene?",
          en:
            "`\(wrong.choice.id.value)` is called wrong but gives more points than \(right.map { "`\($0.choice.id.value)`, which is called right" } ?? "all the other choices"). Have the numbers changed places?"
        ), severity: .warning,
        notes: right.map {
          [Diagnostic.Note(Message(da: "Det rigtige står her.", en: "The right one is here."), at: $0.choice.id.range)]
        } ?? [])
    }
  }
}

extension Authored.ChoiceFields {
  /// Where its points stand, else its id.
  fileprivate var pointsRange: SourceRange { effects.score.first?.target.range ?? id.range }
}

/// What an author calls a choice, in so many words.
private enum Verdict: Equatable {
  case right
  case wrong

  /// Reads it from a tag, or from a first sentence of the feedback that says nothing else; nil where neither tells.
  init?(_ choice: Authored.Choice, _ words: AdviceWords?) {
    if choice.tags.contains(where: { Self.wrongTags.contains($0.value) }) {
      self = .wrong
    } else if choice.tags.contains(where: { Self.rightTags.contains($0.value) }) {
      self = .right
    } else if let sentence = choice.feedback.$learner.flatMap({ firstSentence(of: $0) }) {
      guard let verdict = Self(sentence: sentence, words) else { return nil }
      self = verdict
    } else {
      return nil
    }
  }

  private init?(sentence: String, _ words: AdviceWords?) {
    if sentence.hasPrefix("✗") || sentence.hasPrefix("❌") {
      self = .wrong
    } else if sentence.hasPrefix("✓") || sentence.hasPrefix("✅") {
      self = .right
    } else if let isRight = words?.verdicts[sentence] {
      self = isRight ? .right : .wrong
    } else {
      return nil
    }
  }

  private static let wrongTags: Set<String> = ["forkert", "fejl", "wrong", "incorrect", "poor"]
  private static let rightTags: Set<String> = ["rigtig", "rigtigt", "korrekt", "right", "correct", "good"]
}

/// The first sentence of a text in lower case, if it is short and no more than a verdict: one that goes on after a comma
/// or asks is none.
private func firstSentence(of text: Passage) -> String? {
  let longest = 40
  return text.withBytes { bytes -> String? in
    var length = 0
    scan: while length < bytes.count {
      switch bytes[length] {
      case UInt8(ascii: ","), UInt8(ascii: "?"): return nil
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "\n"): break scan
      default: length += 1
      }
      if length > longest { return nil }
    }
    return String(decoding: bytes[..<length], as: UTF8.self).split(separator: " ").joined(separator: " ").lowercased()
  }
}

private enum InvertedPointsExample {
  static func text(foelg: Int, traek: Int) -> String {
    """
    scoring:
      dimensions:
        relation: { title: Relation }
    scenes:
      doeren:
        lines:
          - gerda: Lad mig ud!
          - mette: Jeg kommer om lidt.
        choices:
          - foelg: Skal vi gå lidt?
            score: { relation: \(foelg) }
            feedback: Du følger hende.
          - traek: Du trækker i hendes arm.
            act: true
            critical: true
            score: { relation: \(traek) }
            feedback: Hun siger nej, og du trækker videre.
        goto: sig-det
      sig-det:
        lines:
          - mette: Hvordan gik det?
        choices:
          - alt: Jeg trak i hende. Det er jeg ked af.
            repair: traek
            feedback: Du siger det, som det er.
          - fint: Det gik.
            feedback: Mette får ikke noget at vide.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
