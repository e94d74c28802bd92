import Diagnostics

/// The scenario that authors start from.
enum Template {
  static let text = Message(
    da: """
      # Et scenarie om en uskreven regel. Skriv jeres egne ord i stedet; navnene før kolon kan blive.
      scenario: {{id}}
      title: Godt du nåede kaffen
      kinds: [cultural-norms]
      level: B1
      competencies: [relation]
      briefing: Du er ny på et plejehjem. De fleste er venlige, og meget er usagt.
      cast:
        lone: { name: Lone, role: supervisor }
      # Hver regel set fra den nye og fra huset. I ser dem ved siden af hinanden bagefter.
      cultural-norms:
        norms:
          irony:
            learner: Alle smiler, og jeg ved ikke, om det er ros.
            workplace: Vi siger det for sjov, så ingen bliver skældt ud.
      scenes:
        kaffen:
          cultural-norms:
            norm: irony
            said: Godt du nåede kaffen!
            meant: Vi begynder klokken syv.
          lines:
            - narrator: Klokken er fire minutter over syv.
            - lone: Godt du nåede kaffen!
          # Ved hvert valg står, hvordan eleven møder reglen. Point og stemning følger af det.
          choices:
            - smil: Du smiler og sætter dig.
              act: true
              cultural-norms: stay-silent
              feedback:
                learner: Et smil er venligt. Men du ved stadig ikke, hvornår du skal være her.
                workplace: Sig tiden, som den er. Den nye kan ikke gætte den.
            - spoerg: Kom jeg for sent? Hvornår begynder I?
              cultural-norms: ask-openly
              feedback: Du spurgte til det, der var ment. Nu er tiden sagt højt.
            - syv: Så det er klokken syv i morgen?
              cultural-norms: clarify
              feedback: Du sagde, hvad du havde forstået. Så kan Lone rette det.
          goto:
            - when: clarity > 0
              to: klart
            - to: uklart
        klart:
          lines: [{ lone: Klokken syv. Det skulle jeg have skrevet til dig. }]
          end: { outcome: success, title: Sagt højt }
        uklart:
          lines: [{ narrator: I morgen er tiden lige så uklar. }]
          end: { outcome: partial, title: Stadig usagt }
      debrief:
        - { ask: Hvordan er det ikke at forstå spøgen?, phase: reactions }
      """,
    en: """
      # A scenario about an unwritten rule. Write your own words instead; the names before the colons can stay.
      scenario: {{id}}
      title: Just in time for coffee
      kinds: [cultural-norms]
      level: B1
      competencies: [relation]
      briefing: You are new at a nursing home. Most are kind, and much is unsaid.
      cast:
        lone: { name: Lone, role: supervisor }
      # Each rule as the newcomer and as the house sees it. You see them side by side afterwards.
      cultural-norms:
        norms:
          irony:
            learner: Everybody smiles, and I do not know whether it is praise.
            workplace: We joke about it so that nobody is told off.
      scenes:
        coffee:
          cultural-norms:
            norm: irony
            said: Just in time for coffee!
            meant: We start at seven.
          lines:
            - narrator: It is four minutes past seven.
            - lone: Just in time for coffee!
          # Each choice says how the learner meets the rule. Points and mood follow from that.
          choices:
            - smile: You smile and sit down.
              act: true
              cultural-norms: stay-silent
              feedback:
                learner: A smile is kind. But you still do not know when to be here.
                workplace: Say the time as it is. A newcomer cannot guess it.
            - ask: Was I late? When do you start?
              cultural-norms: ask-openly
              feedback: You asked what was meant. Now the time is said aloud.
            - seven: So it is seven o'clock tomorrow?
              cultural-norms: clarify
              feedback: You said what you had understood. So Lone can put it right.
          goto:
            - when: clarity > 0
              to: clear
            - to: unclear
        clear:
          lines: [{ lone: Seven o'clock. I should have told you. }]
          end: { outcome: success, title: Said aloud }
        unclear:
          lines: [{ narrator: Tomorrow the time is just as unclear. }]
          end: { outcome: partial, title: Still unsaid }
      debrief:
        - { ask: How is it not to get the joke?, phase: reactions }
      """)
}
