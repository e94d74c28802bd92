import Diagnostics

/// The files from which a new pack starts: a manifest, a scenario that shows what a scenario is made of, and its tests.
///
/// `{{…}}` stands for what a new pack has of its own.
enum PackTemplate {
  /// `pack.yaml`.
  static let manifest = Message(
    da: """
      # En pakke er en mappe. Her står, hvad den hedder, og hvad man øver i den.
      pack: {{pack}}                # pakkens id; begynd med skolens domæne bagfra, fx dk.minskole
      version: 0.1.0                # giv den et nyt nummer, når du deler en ny udgave
      language: 1
      title: {{title}}
      locale: da                    # det sprog, scenarierne er skrevet på
      license: CC-BY-4.0            # hvad andre må bruge pakken til
      competencies:                 # det, man øver; scenarierne henviser til id’et
        - { id: relation, title: Mødet med borgeren }

      """,
    en: """
      # A pack is a folder. Here stands what it is called, and what is practised in it.
      pack: {{pack}}                # the id of the pack; begin with your school's domain backwards, e.g. org.myschool
      version: 0.1.0                # give it a new number when you share a new edition
      language: 1
      title: {{title}}
      locale: en                    # the language in which the scenarios are written
      license: CC-BY-4.0            # what others may use the pack for
      competencies:                 # what is practised; scenarios refer to the id
        - { id: relation, title: Meeting the citizen }

      """)

  /// A scenario, which is named after its file.
  static let scenario = Message(
    da: """
      # Et scenarie er en fil. Ret det her til dit eget, og prøv: aspirant play MAPPE
      # Alt efter en # er til dig selv; eleven ser det ikke.
      scenario: {{id}}              # det samme som filens navn
      title: Den kolde kaffe
      {{competencies}}

      # Det, eleven læser først: hvor er du, hvem er du, og hvad øver du dig i?
      briefing: |
        Du er elev på et plejehjem. Det er morgen, og Aase sidder alene ved bordet.
        Fejl er til at lære af.

      # Personerne. En rolle er learner, citizen, relative, colleague, supervisor eller manager.
      cast:
        aase: { name: Aase, role: citizen }

      # Det, der kan ændre sig undervejs, og som scenariet kan spørge om.
      state:
        fryser: false

      # Det, der gives point for. Procenten regnes ud af, hvad man kan nå.
      scoring:
        dimensions:
          relation: { title: Mødet med Aase }
        pass: 60

      # En scene siger sine replikker, og så gør den én ting: her giver den eleven et valg.
      scenes:
        bordet:
          lines:
            - narrator: Aase skubber koppen væk. Hun har trukket ærmerne ned over hænderne.
            - aase: Den er kold. Alt er koldt her.
          choices:                    # hvert valg begynder med et navn, som kun du ser
            - drik: Drik den nu bare, Aase.
              score: { relation: -1 }
              feedback: Hun fortalte dig noget. Nu er hun alene med det.
            - ny-kop: Jeg henter en varm kop til dig.
              score: { relation: 1 }
              feedback: Du hjælper med det, hun beder om. Er det kun kaffen, der er kold?
            - spørg: Fryser du, Aase?
              set: { fryser: true }   # nu ved scenariet, at hun fryser
              score: { relation: 2 }
              reply:                  # det svarer hun
                - aase: Ja. Det trækker ned ad nakken.
              feedback:
                learner: Du lagde mærke til ærmerne og spurgte til det.
                workplace: Fortæl nye elever, hvem der hurtigt kommer til at fryse.
          goto:                       # hvor det går hen bagefter
            - { when: fryser, to: varm }
            - to: stadig-koldt

        varm:
          lines:
            - narrator: Du lukker vinduet. Aase holder om koppen med begge hænder.
          end: { outcome: success, title: Varm igen }

        stadig-koldt:
          lines:
            - narrator: Aase sidder med armene over kors, da du går.
          end: { outcome: partial, title: Stadig koldt }

      # Det, I taler om bagefter.
      debrief:
        - Hvad kunne man se på Aase, før hun sagde noget?

      """,
    en: """
      # A scenario is a file. Make this one your own, and try: aspirant play FOLDER
      # All that follows a # is for yourself; learners do not see it.
      scenario: {{id}}              # the same as the name of the file
      title: The cold coffee
      {{competencies}}

      # What the learner reads first: where are you, who are you, and what do you practise?
      briefing: |
        You are a student in a nursing home. It is morning, and Aase sits alone at the table.
        Mistakes are for learning.

      # The people. A role is learner, citizen, relative, colleague, supervisor or manager.
      cast:
        aase: { name: Aase, role: citizen }

      # What can change on the way, and what the scenario can ask about.
      state:
        cold: false

      # What points are given for. The percent is worked out from what can be reached.
      scoring:
        dimensions:
          relation: { title: Meeting Aase }
        pass: 60

      # A scene says its lines, and then it does one thing: here it gives the learner a choice.
      scenes:
        table:
          lines:
            - narrator: Aase pushes her cup away. She has pulled her sleeves down over her hands.
            - aase: It is cold. It is all cold here.
          choices:                    # each choice begins with a name that only you see
            - drink: Just drink it now, Aase.
              score: { relation: -1 }
              feedback: She told you something. Now she is alone with it.
            - new-cup: I will get you a warm cup.
              score: { relation: 1 }
              feedback: You help with what she asks for. Is it only the coffee that is cold?
            - ask: Are you cold, Aase?
              set: { cold: true }     # now the scenario knows that she is cold
              score: { relation: 2 }
              reply:                  # this is her answer
                - aase: Yes. I can feel the wind on my neck.
              feedback:
                learner: You saw her sleeves and asked about them.
                workplace: Tell new students who gets cold quickly.
          goto:                       # where it goes on
            - { when: cold, to: warm }
            - to: still-cold

        warm:
          lines:
            - narrator: You close the window. Aase holds the cup in both hands.
          end: { outcome: success, title: Warm again }

        still-cold:
          lines:
            - narrator: Aase sits with her arms crossed when you leave.
          end: { outcome: partial, title: Still cold }

      # What you talk about afterwards.
      debrief:
        - What could you see on Aase before she said anything?

      """)

  /// The tests of the scenario.
  static let tests = Message(
    da: """
      # Det, du venter af scenariet. Kør det med: aspirant test MAPPE
      scenario: {{id}}
      tests:
        - name: Spørg                  # en vej gennem scenariet: valgenes navne i rækkefølge
          choose: [spørg]
          expect: { end: varm, percent: 100, passed: true }
        - name: Hent bare en ny kop
          choose: [ny-kop]
          expect: { end: stadig-koldt, percent: 66 }

      """,
    en: """
      # What you expect of the scenario. Run it by: aspirant test FOLDER
      scenario: {{id}}
      tests:
        - name: Ask                    # a way through the scenario: the names of the choices in order
          choose: [ask]
          expect: { end: warm, percent: 100, passed: true }
        - name: Just get a new cup
          choose: [new-cup]
          expect: { end: still-cold, percent: 66 }

      """)
}
