import Diagnostics
import ScenarioKit

extension WardRoundsKind {
  /// A round that can be played at once, in both languages.
  static let template = KindTemplate(
    name: "ward-rounds",
    text: Message(
      da: """
        # En stuegang. Skift personerne, iagttagelserne og replikkerne ud med dine egne.
        scenario: {{id}}
        title: Aases morgenmad
        kinds: [ward-rounds]
        competencies: [relation]

        briefing: |
          Du er elev på et plejehjem. Lægen kommer om lidt. I morges spiste Aase næsten ikke.
          Fejl er til at lære af.

        cast:
          aase: { name: Aase, role: citizen }
          bech: { name: Doktor Bech, role: colleague }

        ward-rounds:
          leader: bech            # den, der går stuegang og spørger
          observed: [appetit]     # det, eleven har lagt mærke til

        scenes:
          stuen:
            lines:
              - aase: Godmorgen, doktor.
            # Det spørger lægen om, når replikkerne er sagt.
            ward-rounds: Er der noget nyt om Aase?
            choices:
              - sig: Ja. Aase spiste næsten ikke i morges.
                ward-rounds: appetit
                reply:
                  - bech: Tak. Det vidste jeg ikke.
                feedback:
                  learner: Du siger, hvad du har set, og ikke hvad du tror.
                  workplace: Spørg altid den, der har hjulpet borgeren.
              - ti: Du ser ned i gulvet.
                act: true
                ward-rounds: { way: stay-silent }
                feedback: Lægen spurgte også dig. Hvad holdt dig tilbage?
            goto:
              # `told_appetit` er sandt, når det er fortalt.
              - { when: told_appetit, to: hørt }
              - to: videre

          hørt:
            lines:
              - bech: Så ser vi på hendes mad, Aase og jeg.
            end: { outcome: success, title: Hørt }

          videre:
            lines:
              - bech: Godt. Så går vi videre.
            end: { outcome: partial, title: Videre }

        debrief:
          - Hvad vidste kun du den morgen?
        """,
      en: """
        # A ward round. Put your own people, observations and lines in place of these.
        scenario: {{id}}
        title: Aase's breakfast
        kinds: [ward-rounds]
        competencies: [relation]

        briefing: |
          You are a student at a nursing home. The doctor comes soon. Aase hardly ate this morning.
          Mistakes are there to learn from.

        cast:
          aase: { name: Aase, role: citizen }
          bech: { name: Doctor Bech, role: colleague }

        ward-rounds:
          leader: bech            # who leads the round and asks
          observed: [appetite]    # what the learner has noticed

        scenes:
          room:
            lines:
              - aase: Good morning, doctor.
            # This is what the doctor asks when the lines are said.
            ward-rounds: Is there anything new about Aase?
            choices:
              - say: Yes. Aase hardly ate this morning.
                ward-rounds: appetite
                reply:
                  - bech: Thank you. I did not know that.
                feedback:
                  learner: You say what you saw, and not what you think.
                  workplace: Always ask the one who helped the citizen.
              - nothing: You look at the floor.
                act: true
                ward-rounds: { way: stay-silent }
                feedback: The doctor asked you too. What held you back?
            goto:
              # `told_appetite` is true once it was told.
              - { when: told_appetite, to: heard }
              - to: onwards

          heard:
            lines:
              - bech: Then Aase and I will look at her food.
            end: { outcome: success, title: Heard }

          onwards:
            lines:
              - bech: Good. Then we go on.
            end: { outcome: partial, title: Onwards }

        debrief:
          - What did only you know that morning?
        """))
}
