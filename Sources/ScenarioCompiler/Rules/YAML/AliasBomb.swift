import Diagnostics

extension DiagnosticRule {
  static let aliasBomb = DiagnosticRule(
    "alias-bomb", .yaml, .error,
    title: Message(da: "Henvisninger med `*` folder sig ud til for meget.", en: "Aliases unfold to too many nodes."),
    rationale: Message(
      da: """
        Med `&navn` og `*navn` kan YAML gentage et stykke. Gentager stykkerne hinanden, bliver nogle få linjer til \
        millioner, og det kan ingen computer holde til. Et scenarie har sjældent brug for henvisninger: skriv det ud, \
        der skal stå.
        """,
      en: """
        With `&name` and `*name` YAML can repeat a piece. Where pieces repeat each other, a few lines become millions, \
        which is too much for any computer. A scenario seldom needs aliases: write out what is meant to be there.
        """),
    failing: .generated(
      Message(
        da: "Seks lister, hvor hver gentager den forrige ti gange: `b: &b [*a, *a, *a, …]`.",
        en: "Six lists, each of which repeats the one before it ten times: `b: &b [*a, *a, *a, …]`."),
      [.part(RuleExample.scenarioPath, listsOfLists)]),
    mended: .scenario("content-notes: [uro, afvist hjælp]"))
}

/// Six lists, each of which repeats the one before it ten times.
private var listsOfLists: String {
  let names = ["a", "b", "c", "d", "e", "f"]
  var text = "content-notes:\n  - &a [uro, sorg, vrede, afvist hjælp, smerter, savn, ensomhed, fald, skrig, frygt]\n"
  for (inner, outer) in zip(names, names.dropFirst()) {
    text += "  - &\(outer) [" + Array(repeating: "*\(inner)", count: 10).joined(separator: ", ") + "]\n"
  }
  return text
}
