import Diagnostics

extension DiagnosticRule {
  static let tooLong = DiagnosticRule(
    "too-long", .keys, .error,
    title: Message(da: "En tekst er for lang.", en: "A text is too long."),
    rationale: Message(
      da: """
        En tekst kan højst have 20.000 tegn, omkring otte sider. Så meget læser ingen på en telefon midt i et \
        scenarie. Del teksten i flere replikker eller scener, eller læg den ved undervisningen i stedet.
        """,
      en: """
        A text can have 20,000 characters at most, about eight pages. Nobody reads that much on a phone in the middle \
        of a scenario. Split it into several lines or scenes, or hand it out in class instead.
        """),
    failing: .generated(
      Message(da: "En `briefing` på 21.000 tegn.", en: "A `briefing` of 21,000 characters."),
      [.part(RuleExample.scenarioPath, "briefing: " + String(repeating: "Gerda vil hjem.. ", count: 1_300) + "\n")]),
    mended: .scenario("briefing: Du er elev på et plejehjem. Klokken er fire, og Gerda vil hjem."))
}
