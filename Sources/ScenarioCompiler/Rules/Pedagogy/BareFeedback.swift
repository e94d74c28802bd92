import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let bareFeedback = DiagnosticRule(
    "bare-feedback", .pedagogy, .warning,
    title: Message(
      da: "Feedbacken siger kun, om det var rigtigt eller forkert.",
      en: "The feedback only says whether it was right or wrong."),
    rationale: Message(
      da: """
        »Forkert« lærer man ikke af. Skriv, hvad der skete for borgeren, hvorfor det var sådan, og hvad eleven kan prøve \
        næste gang. Begynd med det, der var godt tænkt.
        """,
      en: """
        Nobody learns from “Wrong”. Write what happened to the citizen, why it was so, and what the learner can try next \
        time. Begin with what was well meant.
        """),
    failing: .scenes(BareFeedbackExample.text("Forkert!")),
    mended: .scenes(
      BareFeedbackExample.text("Det, du siger, er sandt. Men hun er bekymret, og det svarer du ikke på.")),
    scenario: { subject, findings in
      guard let words = subject.wording.lists?.advice.verdictWords else { return }
      for text in subject.wording.texts where text.role == .feedback || text.role == .workplace {
        let text = text.text
        guard isVerdict(text.value, words) else { continue }
        findings.report(
          text.range,
          Message(
            da:
              "Feedbacken siger kun »\(text.value)«. Skriv, hvad der skete, hvorfor, og hvad eleven kan prøve i stedet.",
            en:
              "The feedback only says “\(text.value)”. Write what happened, why, and what the learner can try instead."
          ))
      }
    })

  /// Whether a text has at most five words, all of them from verdicts, or no word at all.
  private static func isVerdict(_ text: String, _ verdictWords: Set<String>) -> Bool {
    // Nearly all feedback has more words, and counting blanks is cheaper than finding words. Signs may stand alone.
    guard text.utf8.count <= 60, text.utf8.count(where: { $0 == UInt8(ascii: " ") }) < 8 else { return false }
    // Most others begin with a word of ASCII that no verdict has.
    let first = text.utf8.prefix { ByteTraits.isASCIIWord($0) }
    let next = first.endIndex < text.utf8.endIndex ? text.utf8[first.endIndex] : 0
    if !first.isEmpty, next < 0x80, !verdictWords.contains(String(decoding: ByteTraits.fold(first), as: UTF8.self)) {
      return false
    }
    let words = text.lowercasedWords
    return words.count <= 5 && words.allSatisfy { verdictWords.contains(String($0)) }
  }
}

private enum BareFeedbackExample {
  static func text(_ feedback: String) -> String {
    """
    doeren:
      lines:
        - gerda: Lad mig ud! Børnene venter på mig.
        - mette: Jeg kommer om lidt.
      choices:
        - ret: Dine børn er voksne. Du bor her.
          feedback: \(feedback)
        - foelg: Skal vi gå lidt?
          feedback: Du svarer på det, hun føler.
      goto: ro
    ro:
      end: { outcome: success, title: Ro }
    """
  }
}
