import Diagnostics

extension DiagnosticRule {
  static let ruleFiresOnItself = DiagnosticRule(
    "rule-fires-on-itself", .flow, .error,
    title: Message(
      da: "En regel fører til sin egen scene igen og igen.", en: "A rule leads to its own scene again and again."),
    rationale: Message(
      da: """
        En regel med `once: false` gælder hver gang, dens betingelse holder, også når man lige er kommet ind i den scene, \
        den fører til. Så når eleven aldrig frem til scenen. Fjern `once: false`, eller lad scenen ændre tilstanden med \
        `set` eller `add`, så betingelsen ikke holder dér.
        """,
      en: """
        A rule with `once: false` fires whenever its condition holds, also on entering the scene that it leads to. Then \
        the learner never gets to the scene. Remove `once: false`, or let the scene change the state with `set` or `add` \
        so that the condition no longer holds there.
        """),
    failing: .scenario(
      """
      state:
        uro: { start: 0, min: 0, max: 3 }
      rules:
        - when: uro >= 2
          goto: krise
          once: false
      scenes:
        stuen:
          choices:
            - skynd: Du skynder på hende.
              add: { uro: 2 }
            - vent: Du venter.
          goto: rolig
        krise:
          choices:
            - hent: Du henter en kollega.
          goto: rolig
        rolig:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      state:
        uro: { start: 0, min: 0, max: 3 }
      rules:
        - when: uro >= 2
          goto: krise
          once: false
      scenes:
        stuen:
          choices:
            - skynd: Du skynder på hende.
              add: { uro: 2 }
            - vent: Du venter.
          goto: rolig
        krise:
          set: { uro: 1 }
          choices:
            - hent: Du henter en kollega.
          goto: rolig
        rolig:
          end: { outcome: success, title: Ro }
      """))
}
