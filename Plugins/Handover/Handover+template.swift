import Diagnostics
import ScenarioKit

extension Handover {
  /// A call that can be played at once: something is found out, said, asked for and read back.
  static let template = KindTemplate(
    name: "handover",
    text: Message(
      da: """
        # En overlevering. Skift personerne, oplysningerne og replikkerne ud med dine egne.
        scenario: {{id}}
        title: Beskeden om Aase
        kinds: [handover]
        competencies: [relation]
        briefing: |
          Du øver dig i at se en ændring og give en klar besked. Du er elev i hjemmeplejen, og du må altid ringe til Jonas, som er sygeplejerske. Du må stoppe når som helst.

        cast:
          aase: { name: Aase, role: citizen }
          jonas: { name: Jonas, role: colleague }

        handover:
          # Det, Jonas skal vide. `segment` er bogstavet i ISBAR, `must` må aldrig glemmes, `known` ved eleven fra starten.
          facts:
            hvem: { say: Det er eleven hos Aase Lund., segment: i, weight: 3, must: true, known: true, ask: "Hvem taler jeg med?" }
            træt: { say: Hun er meget træt i dag., segment: s, weight: 2, known: true }
            fald: { say: Hun faldt i nat., segment: b, weight: 3, must: true, ask: "Er der sket noget i nat?" }
            bekymret: { say: Jeg er bekymret for hende., segment: a, known: true }
            kom: { say: Kan du komme i dag?, segment: r, weight: 2, known: true }
          # Det, der helst ikke skal med.
          noise:
            radio: Hun hører radio hele dagen.

        scenes:
          stuen:
            lines:
              - aase: Jeg vil ikke op i dag.
            choices:
              # `handover: fald` giver eleven den oplysning at vide.
              - spørg: Er der sket noget i nat?
                handover: fald
                reply:
                  - aase: Ja. Jeg faldt på vej ud.
                feedback: Du spørger åbent. Nu ved du, at hun faldt.
              - senere: Så kommer jeg igen om lidt.
                handover: { minutes: 15 }
                feedback: Hun får ro. Men der går tid, og du ved ikke, hvorfor hun er træt.
            goto: opkald

          opkald:
            lines:
              - jonas: Det er Jonas.
            # Beskeden: Eleven vælger, hvad der skal siges, og i hvilken rækkefølge.
            handover: Hvad siger du til Jonas?
            then:
              - when: result >= 80
                reply:
                  - jonas: Tak, det var klart.
              - reply:
                  - jonas: Tak. Må jeg lige spørge?
            goto: jonas-spørger

          # Jonas spørger om det, der mangler. Mangler der intet, går scenen videre af sig selv.
          jonas-spørger:
            handover: { asks: jonas, prompt: "Hvad svarer du?" }
            goto: aftalen

          aftalen:
            lines:
              - jonas: Jeg kommer klokken ti. Bliv hos hende, og giv hende noget at drikke.
            handover:
              prompt: Hvad gentager du?
              instructions: { bliv: Jeg bliver hos hende., drikke: Jeg giver hende noget at drikke. }
              misheard: { sove: Jeg lader hende sove. }
            then:
              - when: result = 100
                reply:
                  - jonas: Præcis. Vi ses.
              - reply:
                  - jonas: Bliv hos hende, og giv hende noget at drikke. Så ses vi.
            goto: slut

          slut:
            lines:
              - narrator: Klokken ti er Jonas hos Aase.
            end: { outcome: success, title: Beskeden kom frem }

        debrief:
          - Hvad kunne Jonas ikke vide, før du sagde det?
        """,
      en: """
        # A handover. Put your own people, facts and lines in place of these.
        scenario: {{id}}
        title: The message about Aase
        kinds: [handover]
        competencies: [relation]
        briefing: |
          You practise seeing a change and giving a clear message. You are a student in home care, and you may always call Jonas, who is a nurse. You may stop at any time.

        cast:
          aase: { name: Aase, role: citizen }
          jonas: { name: Jonas, role: colleague }

        handover:
          # What Jonas has to know. `segment` is the letter in ISBAR, `must` may never be forgotten, `known` is known from the start.
          facts:
            who: { say: This is the student at Aase Lund's., segment: i, weight: 3, must: true, known: true, ask: "Who am I talking to?" }
            tired: { say: She is very tired today., segment: s, weight: 2, known: true }
            fall: { say: She fell last night., segment: b, weight: 3, must: true, ask: "Did anything happen last night?" }
            worried: { say: I am worried about her., segment: a, known: true }
            come: { say: Can you come today?, segment: r, weight: 2, known: true }
          # What is better left out.
          noise:
            radio: She listens to the radio all day.
          titles: { i: Identification, b: Background, a: Assessment, r: Recommendation, message: Clear message, loop: Shared agreement, timeliness: In time }

        scenes:
          room:
            lines:
              - aase: I do not want to get up today.
            choices:
              # `handover: fall` lets the learner know that fact.
              - ask: Did anything happen last night?
                handover: fall
                reply:
                  - aase: Yes. I fell on my way out.
                feedback: You ask an open question. Now you know that she fell.
              - later: Then I will be back in a while.
                handover: { minutes: 15 }
                feedback: She gets some rest. But time goes by, and you do not know why she is tired.
            goto: call

          call:
            lines:
              - jonas: Jonas speaking.
            # The message: the learner picks what to say, and in what order.
            handover: What do you say to Jonas?
            then:
              - when: result >= 80
                reply:
                  - jonas: Thank you, that was clear.
              - reply:
                  - jonas: Thank you. May I ask something?
            goto: jonas-asks

          # Jonas asks for what is missing. Where nothing is, the scene goes on by itself.
          jonas-asks:
            handover: { asks: jonas, prompt: "What do you answer?" }
            goto: agreement

          agreement:
            lines:
              - jonas: I will be there at ten. Stay with her, and give her something to drink.
            handover:
              prompt: What do you read back?
              instructions: { stay: I stay with her., drink: I give her something to drink. }
              misheard: { sleep: I let her sleep. }
            then:
              - when: result = 100
                reply:
                  - jonas: Exactly. See you.
              - reply:
                  - jonas: Stay with her, and give her something to drink. See you.
            goto: done

          done:
            lines:
              - narrator: At ten Jonas is with Aase.
            end: { outcome: success, title: The message got through }

        debrief:
          - What could Jonas not know before you said it?
        """))
}
