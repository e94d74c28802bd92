import Diagnostics

extension DiagnosticRule {
  static let publishedName = DiagnosticRule(
    "published-name", .kinds, .error,
    title: Message(
      da: "Navnet kommer allerede fra en udvidelse.", en: "The name comes from a plug-in already."),
    rationale: Message(
      da: """
        En udvidelse giver scenariet navne med, fx `distress`, som betingelser og prøver kan læse. Står det samme navn \
        også under `state` eller `dimensions`, eller kommer det fra to udvidelser, ved ingen, hvad der menes. Giv dit \
        eget et andet navn, eller slet det, hvis du mener det samme som udvidelsen.
        """,
      en: """
        A plug-in brings names along, for example `distress`, which conditions and tests can read. If the same name also \
        stands under `state` or `dimensions`, or two plug-ins bring it, nobody knows which is meant. Give your own \
        another name, or delete it if you mean the same as the plug-in.
        """),
    failing: .scenario(text("uro")).with([ExampleKind()]),
    mended: .scenario(text("støj")).with([ExampleKind()]))

  private static func text(_ name: String) -> String {
    """
    kinds: [eksempel]
    state:
      \(name): { start: 1, min: 0, max: 3 }
    scenes:
      doeren:
        choices:
          - gaa: Du går en tur med hende.
            feedback: Du følger hende.
          - luk: Du lukker døren.
            when: \(name) < 2
            add: { \(name): 1 }
            feedback: Så er der ro på gangen.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
