import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let rightChoiceFirst = DiagnosticRule(
    "right-choice-first", .scoring, .warning,
    title: Message(
      da: "Det rigtige valg står næsten altid først.", en: "The right choice nearly always stands first."),
    rationale: Message(
      da: """
        Scener viser deres valg i en rækkefølge, der trækkes for hver elev. Med `shuffle: false` står de, som de er \
        skrevet, og så må det rigtige ikke altid stå øverst. Slet `shuffle: false`, eller byt om på nogle af dem. Reglen \
        siger noget fra fem af de scener, når det første valg er rigtigt i mindst tre ud af fire og det ikke kan være et \
        tilfælde (under én ud af tyve).
        """,
      en: """
        Scenes show their choices in an order drawn for each learner. With `shuffle: false` they stand as written, and \
        then the right one should not always be on top. Delete `shuffle: false`, or change the order of some. The rule \
        speaks up from five such scenes on, where the first choice is right in three out of four and that cannot be \
        chance (less than one in twenty).
        """),
    failing: .scenario(
      BlindHabitExample.text(
        rightIsLong: [true, false, false, true, false], rightIsFirst: [true, true, true, true, true], shuffle: false)),
    mended: .scenario(
      BlindHabitExample.text(
        rightIsLong: [true, false, false, true, false], rightIsFirst: [true, true, true, true, true], shuffle: true)),
    scenario: { subject, findings in
      var chances: [Double] = []
      var hits: [Authored.Choice] = []
      for move in subject.ratedMoves where move.keepsOrder {
        chances.append(move.chance)
        if move.isRight[0] { hits.append(move.choices[0]) }
      }
      guard BlindHabit.isGivenAway(hits.count, among: chances) else { return }
      findings.report(
        subject.scenario.title.range,
        Message(
          da:
            "I \(hits.count) af \(chances.count) scener med `shuffle: false` står det rigtige valg først, så eleven kan gætte uden at læse. Byt om på nogle af dem, eller slet `shuffle: false`.",
          en:
            "In \(hits.count) of \(chances.count) scenes with `shuffle: false` the right choice stands first, so a learner can guess without reading. Change the order of some, or delete `shuffle: false`."
        ), notes: habitNotes(hits))
    })
}
