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
      guard let words = subject.wording.lists?.advice else { return }
      for text in subject.wording.texts where text.role == .feedback || text.role == .workplace {
        let text = text.text
        guard isVerdict(text, words) else { continue }
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
  private static func isVerdict(_ text: Passage, _ advice: AdviceWords) -> Bool {
    let mayBe = text.withBytes { bytes in
      guard bytes.count <= 60 else { return false }
      // Nearly all feedback begins with a word that no verdict has. Signs may stand before the first one.
      let isASCII = bytes.prefix(2).allSatisfy { $0 < 0x80 }
      let isLetter = bytes.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? false
      return !(isLetter && isASCII && !advice.verdictStarts.mayStart(bytes)) && !bytes.hasMoreWords(than: 5)
    }
    guard mayBe else { return false }
    let words = text.value.lowercasedWords
    return words.count <= 5 && words.allSatisfy { advice.verdictWords.contains(String($0)) }
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
