import Diagnostics
import ScenarioKit

extension KindRule {
  static let noWayBack = KindRule(
    "no-way-back", .warning,
    title: Message(
      da: "Fra krisen er der ingen vej tilbage til ro.", en: "From the crisis no way leads back to calm."),
    rationale: Message(
      da: """
        Det vigtigste, eleven kan lære af en krise, er, hvordan den slutter: gå et skridt tilbage, kald en kollega, giv tid. \
        Kommer man til en scene, fordi uroen er stor, skal noget derfra kunne få uroen ned. Det gælder ikke en slutning, som \
        et `goto` vælger til sidst.
        """,
      en: """
        What matters most in a crisis is how it ends: step back, call a colleague, give time. Where a scene is entered \
        because distress is high, something from there must be able to lower it. This is not about an ending that a `goto` \
        picks at last.
        """),
    failing: example("hurry"), mended: example("wait")
  ) { subject, findings in
    let scenario = subject.expanded
    let jumps = scenario.rules.map { (when: $0.when, to: $0.goto, isJump: true) }
    let branches = scenario.scenes.flatMap { $0.branches }.map { (when: $0.when, to: $0.to, isJump: false) }
    var told: Set<String> = []
    for (when, to, isJump) in jumps + branches where asksForHighDistress(when.value) {
      let ways = scenario.scenes(from: to.value)
      if !isJump, case .end? = ways.first(where: { $0.id.value == to.value })?.move { continue }
      guard !ways.isEmpty, !ways.contains(where: { $0.lowersDistress }), told.insert(to.value).inserted else {
        continue
      }
      findings.report(
        to.range,
        Message(
          da:
            "Til `\(to.value)` kommer man med stor uro, og intet derfra får den ned. Giv et valg, der gør, fx `wait`.",
          en:
            "`\(to.value)` is entered at high distress, and nothing from there lowers it. Give a choice that does, such as `wait`."
        ),
        notes: [.init(Message(da: "Her ses på uroen.", en: "Here distress is looked at."), at: when.range)])
    }
  }

  /// Whether a condition asks for distress above a number.
  private static func asksForHighDistress(_ condition: String) -> Bool {
    condition.filter { $0 != " " }.contains("distress>")
  }

  private static func example(_ approach: String) -> String {
    """
    rules:
      - when: distress >= 7
        goto: krise
    scenes:
      doeren:
        lines:
          - gerda: Lad mig ud!
        choices:
          - skynd: Kom nu, det er sent.
            dementia-care: hurry
            feedback: Hun skal først mærke, at du hører hende.
          - foelg: Skal vi gå lidt?
            dementia-care: offer
            feedback: Du svarer på det, hun føler.
        goto: ro
      krise:
        lines:
          - gerda: Gå væk!
        choices:
          - bliv: Du går et skridt tilbage.
            act: true
            dementia-care: \(approach)
            feedback: Afstand gør jer begge trygge.
          - kald: Mette, vil du komme?
            feedback: At kalde på en kollega er at passe sit arbejde.
        goto: mette
      mette:
        lines:
          - mette: Jeg er her nu.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}

extension Authored.SceneFields {
  /// The branches with a condition that lead on from it.
  fileprivate var branches: [(when: Located<String>, to: Authored.Name)] {
    let ways = [goto] + then.map(\.goto) + choices.map { $0.goto }
    return ways.flatMap { way -> [(Located<String>, Authored.Name)] in
      guard case .guarded(let branches)? = way else { return [] }
      return branches.compactMap { branch in branch.when.map { ($0, branch.to) } }
    }
  }

  /// Whether something in it takes distress away, or sets it.
  fileprivate var lowersDistress: Bool {
    allEffects.contains { effects in
      effects.add.contains { $0.target.value == "distress" && $0.amount.value < 0 }
        || effects.set.contains { $0.target.value == "distress" }
    }
  }
}
