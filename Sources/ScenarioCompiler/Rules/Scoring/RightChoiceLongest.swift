import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let rightChoiceLongest = DiagnosticRule(
    "right-choice-longest", .scoring, .warning,
    title: Message(
      da: "Det rigtige valg er næsten altid det længste.", en: "The right choice is nearly always the longest."),
    rationale: Message(
      da: """
        Det sker let: det gode svar skriver man omhyggeligt, det dårlige kort. Men så kan eleven gætte uden at læse. \
        Gør nogle af de dårlige svar længere og nogle af de gode kortere. Reglen ser på scener, hvor nogle valg giver \
        flere point end andre, og siger noget fra fem af dem, når det længste valg er rigtigt i mindst tre ud af fire og \
        det ikke kan være et tilfælde (under én ud af tyve).
        """,
      en: """
        It happens easily: one writes the good answer with care, the bad one in few words. But then a learner can guess \
        without reading. Make some of the bad answers longer and some of the good ones shorter. The rule looks at moves \
        in which some choices give more points than others, and speaks up from five of them on, where the longest choice \
        is right in three out of four and that cannot be chance (less than one in twenty).
        """),
    failing: .scenario(
      BlindHabitExample.text(
        rightIsLong: [true, true, true, true, true], rightIsFirst: [true, false, true, false, true], shuffle: true)),
    mended: .scenario(
      BlindHabitExample.text(
        rightIsLong: [true, false, false, true, false], rightIsFirst: [true, false, true, false, true], shuffle: true)),
    scenario: { subject, findings in
      var chances: [Double] = []
      var hits: [Authored.Choice] = []
      for move in subject.ratedMoves {
        chances.append(move.chance)
        if let choice = move.longestIfRight { hits.append(choice) }
      }
      guard BlindHabit.isGivenAway(hits.count, among: chances) else { return }
      findings.report(
        subject.scenario.title.range,
        Message(
          da:
            "I \(hits.count) af \(chances.count) scener er det længste valg det rigtige, så eleven kan gætte uden at læse. Gør nogle af de andre valg længere.",
          en:
            "In \(hits.count) of \(chances.count) scenes the longest choice is the right one, so a learner can guess without reading. Make some of the others longer."
        ), notes: habitNotes(hits))
    })
}

/// The first places of a habit.
func habitNotes(_ hits: [Authored.Choice]) -> [Diagnostic.Note] {
  hits.prefix(3).map { Diagnostic.Note(Message(da: "For eksempel her.", en: "For example here."), at: $0.id.range) }
}

extension RatedMove {
  /// The longest choice, if it is right and no wrong one is as long.
  fileprivate var longestIfRight: Authored.Choice? {
    let lengths = choices.map { $0.$text.withBytes { $0.scalarCount } }
    guard let longest = lengths.max() else { return nil }
    let among = choices.indices.filter { lengths[$0] == longest }
    guard let first = among.first, among.allSatisfy({ isRight[$0] }) else { return nil }
    return choices[first]
  }
}
