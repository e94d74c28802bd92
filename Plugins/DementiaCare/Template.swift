import Diagnostics

/// The scenario that authors start from.
enum Template {
  static let text = Message(
    da: """
      # Et scenarie om demens. Skriv jeres egne ord i stedet; navnene før kolon kan blive.
      scenario: {{id}}
      title: Gerda leder efter nogen
      kinds: [dementia-care]
      level: B1
      competencies: [relation]
      briefing: Du er elev på et plejehjem. Det er eftermiddag, og Gerda er urolig.
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      # Det, personen har brug for (needs), og det, der giver ro eller gør det værre.
      dementia-care:
        person:
          needs: [pain]
          triggers: [hurry]
          calms: [ask]
          anchors: [Havde en butik i fyrre år]
        distress: 5
      scenes:
        gangen:
          dementia-care: { scores: relation }
          lines:
            - gerda: Hvor er de alle sammen?
            - narrator: Hun går langsomt og holder sig til væggen.
          # Ved hvert valg står, hvad det er for personen. Uro, tillid og point følger af det.
          choices:
            - ret: Der er ikke nogen, Gerda. Du bor her alene.
              dementia-care: correct
              feedback:
                learner: Det er sandt, men det svarer ikke på det, hun føler.
                workplace: Fortæl nye, hvem Gerda plejer at lede efter.
            - foelg: Du savner dem. Skal vi gå sammen?
              dementia-care: validate
              feedback: Du svarer på følelsen og går med.
            - benet: Gør det ondt i benet, når du går?
              dementia-care: { approach: ask, finds: pain }
              feedback: Du har set, hvordan hun går, og spørger om én ting.
          goto: mette
        mette:
          lines:
            - mette: Hvordan går det med Gerda?
          choices:
            - fortael: Hun holder sig til væggen, når hun går. Vil du se på det?
              dementia-care: { shares: true }
              feedback: Du siger, hvad du har set, og beder om noget bestemt.
            - fint: Det går fint nok.
              feedback: Det er venligt, men Mette får ikke noget at arbejde med.
          goto:
            - when: distress >= 7
              to: uro
            - to: ro
        ro:
          lines: [{ narrator: Gerda sætter sig i vinduet og nynner. }]
          end: { outcome: success, title: Ro }
        uro:
          lines: [{ narrator: Gerda går videre ned ad gangen. Mette går med. }]
          end: { outcome: partial, title: Uroen blev }
      debrief:
        - { ask: Hvad prøvede Gerda at fortælle?, phase: analysis }
      """,
    en: """
      # A scenario about dementia. Write your own words instead; the names before the colons can stay.
      scenario: {{id}}
      title: Gerda looks for somebody
      kinds: [dementia-care]
      level: B1
      competencies: [relation]
      briefing: You are a student at a nursing home. It is afternoon, and Gerda is restless.
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      # What the person needs, what calms, and what makes it worse.
      dementia-care:
        person:
          needs: [pain]
          triggers: [hurry]
          calms: [ask]
          anchors: [Kept a shop for forty years]
        distress: 5
      scenes:
        hallway:
          dementia-care: { scores: relation }
          lines:
            - gerda: Where are they all?
            - narrator: She walks slowly and keeps to the wall.
          # Each choice says what it is to the person. Distress, trust and points follow from that.
          choices:
            - correct: There is nobody, Gerda. You live here alone.
              dementia-care: correct
              feedback:
                learner: It is true, but it does not answer what she feels.
                workplace: Tell newcomers whom Gerda looks for.
            - follow: You miss them. Shall we walk together?
              dementia-care: validate
              feedback: You answer the feeling and walk with her.
            - leg: Does your leg hurt when you walk?
              dementia-care: { approach: ask, finds: pain }
              feedback: You have seen how she walks and ask about one thing.
          goto: mette
        mette:
          lines:
            - mette: How is Gerda?
          choices:
            - tell: She keeps to the wall when she walks. Will you have a look?
              dementia-care: { shares: true }
              feedback: You say what you have seen and ask for something definite.
            - fine: She is fine.
              feedback: That is kind, but it gives Mette nothing to go on.
          goto:
            - when: distress >= 7
              to: restless
            - to: calm
        calm:
          lines: [{ narrator: Gerda sits down by the window and hums. }]
          end: { outcome: success, title: Calm }
        restless:
          lines: [{ narrator: Gerda walks on down the hallway. Mette goes with her. }]
          end: { outcome: partial, title: Still restless }
      debrief:
        - { ask: What did Gerda try to tell?, phase: analysis }
      """)
}
