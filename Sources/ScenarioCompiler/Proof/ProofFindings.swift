package import Diagnostics
package import ScenarioExplorer
package import ScenarioModel

/// Says what an exploration found that somebody should look at.
/// - Parameters:
///   - program: The program that was explored.
///   - exploration: What was found.
/// - Returns: The findings, errors and warnings, in no order that matters.
package func proofFindings(_ program: Program, _ exploration: Exploration) -> [ProofFinding] {
  var findings = ProofFindings(program, exploration)
  findings.find()
  return findings.findings
}

/// The sentences about what an exploration found.
private struct ProofFindings {
  private let program: Program
  private let exploration: Exploration
  private(set) var findings: [ProofFinding] = []

  init(_ program: Program, _ exploration: Exploration) {
    self.program = program
    self.exploration = exploration
  }

  mutating func find() {
    findUnreachable()
    findWhatStops()
    findUnevenDraws()
    findScores()
  }

  // MARK: What is never met

  private mutating func findUnreachable() {
    findUnreachableScenes()
    // Where a rule leads away at once, again and again, no choice can be offered; that is said of the rule.
    let selfFiring = Set(exploration.selfFiring.map { program.rules[$0.rule].goto })
    var number = 0
    for (index, scene) in program.scenes.enumerated() {
      guard case .choices(let choices) = scene.move else { continue }
      for choice in choices {
        if exploration.neverOffered[number], !exploration.neverEntered[index], !selfFiring.contains(index) {
          report(
            .warning, "unreachable-choice", .choice(number),
            Message(
              da: choice.when == nil
                ? "Valget `\(choice.id)` bliver aldrig tilbudt på nogen vej."
                : "Valget `\(choice.id)` bliver aldrig tilbudt: dets betingelse holder ikke på nogen vej.",
              en: choice.when == nil
                ? "The choice `\(choice.id)` is never offered on any path."
                : "The choice `\(choice.id)` is never offered: its condition holds on no path."))
        }
        number += 1
      }
    }
    for index in program.rules.indices where exploration.neverFires[index] {
      report(
        .warning, "rule-never-fires", .rule(index),
        Message(
          da: "Reglen gælder aldrig: dens betingelse holder ikke på nogen vej.",
          en: "The rule never fires: its condition holds on no path."))
    }
    findIdleEntries()
    let passed = Set(exploration.emptyMoves.map(\.scene))
    for scene in exploration.neverWaiting where !selfFiring.contains(scene) && program.scenes[scene].asksForMore {
      let id = program.scenes[scene].id
      report(
        .warning, "unreachable-choice", .scene(scene),
        passed.contains(scene)
          ? Message(
            da: "Det, scenen `\(id)` spørger om, når ingen elev til: der er aldrig nok at vise.",
            en: "No learner comes to what the scene `\(id)` asks: there is never enough to show.")
          : Message(
            da: "Det, scenen `\(id)` spørger om, når ingen elev til: en regel fører altid væk først.",
            en: "No learner comes to what the scene `\(id)` asks: a rule always leads away before."))
    }
    findItemsNeverShown()
    for (scene, position) in exploration.neverSaid {
      report(
        .warning, "line-never-said", .line(scene: scene, position: position),
        Message(
          da: "Replikken bliver aldrig sagt: betingelsen holder ikke på nogen vej hertil.",
          en: "The line is never said: its condition holds on no way here."))
    }
    for (holder, position) in exploration.neverTaken {
      report(
        .warning, "branch-never-taken", .branch(holder, position: position),
        Message(
          da: "Ingen vej går den vej: betingelsen holder ikke, eller også gælder noget, der står før.",
          en: "No path goes that way: its condition does not hold, or a branch before it holds already."))
    }
  }

  /// Finds the scenes that no path leads to. Of those that only such scenes lead to nothing is said by themselves.
  private mutating func findUnreachableScenes() {
    let never = exploration.neverEntered
    var isTold = Array(repeating: false, count: program.scenes.count)
    let targets = program.scenes.indices.map { never[$0] ? program.scenes[$0].targets.filter { never[$0] } : [] }
    var isTarget = Array(repeating: false, count: program.scenes.count)
    for (index, targets) in targets.enumerated() {
      for target in targets where target != index { isTarget[target] = true }
    }
    // Scenes that lead to one another in a circle are each a target; then the first is told of.
    for isLeft in [false, true] {
      for index in program.scenes.indices where never[index] && !isTold[index] && (isLeft || !isTarget[index]) {
        var behind: [Int] = []
        var next = [index]
        isTold[index] = true
        while let scene = next.popLast() {
          for target in targets[scene] where !isTold[target] {
            isTold[target] = true
            behind.append(target)
            next.append(target)
          }
        }
        reportUnreachable(index, behind.sorted())
      }
    }
  }

  private mutating func reportUnreachable(_ scene: Int, _ behind: [Int]) {
    let id = program.scenes[scene].id
    let most = 5
    var list = behind.prefix(most).map { "`\(program.scenes[$0].id)`" }.joined(separator: ", ")
    if behind.count > most { list += " …" }
    report(
      .error, "unreachable-scene", .scene(scene),
      Message(
        da: "Ingen vej fører til scenen `\(id)`. Lad et `goto` pege på den, eller slet den."
          + (behind.isEmpty ? "" : " Derfor nås heller ikke \(list)."),
        en: "No path leads to the scene `\(id)`. Let a `goto` point to it, or delete it."
          + (behind.isEmpty ? "" : " So \(list) \(behind.count == 1 ? "is" : "are") not reached either.")))
  }

  /// Finds the entries of `then` that follow no answer. Where none of a scene's does, its question is never answered,
  /// and that is said of the scene.
  private mutating func findIdleEntries() {
    var number = 0
    for (index, scene) in program.scenes.enumerated() {
      let entries = scene.then ?? []
      defer { number += entries.count }
      let never = exploration.neverFollows[number..<number + entries.count]
      guard never.contains(false) else { continue }
      for (position, entry) in entries.enumerated() where never[number + position] {
        report(
          .warning, "then-never-follows", .entry(scene: index, position: position),
          entry.when == nil
            ? Message(
              da:
                "Hertil når man aldrig: efter hvert svar gælder noget, der står før. Slet det, og fjern `when` fra det lige før.",
              en:
                "This is never reached: after every answer an entry before it holds. Delete it, and take `when` from the one right before."
            )
            : position == 0
              ? Message(
                da: "Dette følger aldrig: betingelsen holder ikke efter noget svar.",
                en: "This never follows: its condition holds after no answer.")
              : Message(
                da:
                  "Dette følger aldrig: efter hvert svar holder betingelsen ikke, eller også gælder noget, der står før.",
                en: "This never follows: after every answer its condition fails, or an entry before it holds already."))
      }
    }
  }

  /// Finds the items whose condition no run meets.
  private mutating func findItemsNeverShown() {
    guard program.scenes.contains(where: { $0.move.items.contains { $0.when != nil } }) else { return }
    let values = PossibleValues(of: program, exploration)
    for (index, scene) in program.scenes.enumerated() where !exploration.neverEntered[index] {
      for (position, item) in scene.move.items.enumerated() {
        guard let when = item.when, !values.canHold(when) else { continue }
        report(
          .warning, "item-never-shown", .item(scene: index, position: position),
          item.must == true
            ? Message(
              da:
                "`\(item.id)` skal siges (`must`), men eleven kan aldrig få det at vide: ingen vej opfylder betingelsen. Lad et valg tidligere gøre det muligt.",
              en:
                "`\(item.id)` must be said (`must`), but the learner can never learn it: no path meets the condition. Let an earlier choice make it possible."
            )
            : Message(
              da:
                "`\(item.id)` kan aldrig vises: ingen vej opfylder betingelsen. Lad et valg tidligere gøre det muligt.",
              en:
                "`\(item.id)` can never be shown: no path meets the condition. Let an earlier choice make it possible.")
        )
      }
    }
  }

  // MARK: Where runs stop

  private mutating func findWhatStops() {
    for finding in exploration.stuck {
      let scene = program.scenes[finding.scene]
      report(
        .error, "stuck", .scene(finding.scene),
        scene.move.items.isEmpty
          ? Message(
            da:
              "I scenen `\(scene.id)` kan alle valg være skjult, og så går scenariet i stå. Giv scenen et `goto`, eller lad ét valg altid være der.",
            en:
              "In the scene `\(scene.id)` all choices can be hidden, and then the scenario is stuck. Give the scene a `goto`, or let one choice always be there."
          )
          : Message(
            da:
              "I scenen `\(scene.id)` kan så mange punkter være skjult, at opgaven ikke kan stilles, og så går scenariet i stå. Giv scenen et `goto`, eller vis flere punkter.",
            en:
              "In the scene `\(scene.id)` so many items can be hidden that the task cannot be set, and then the scenario is stuck. Give the scene a `goto`, or show more items."
          ), finding.witness)
    }
    for finding in exploration.selfFiring {
      let id = program.scenes[program.rules[finding.rule].goto].id
      report(
        .error, "rule-fires-on-itself", .rule(finding.rule),
        Message(
          da:
            "Reglen gælder stadig, når den har ført til `\(id)`, så den fører dertil igen og igen uden at spørge eleven. Fjern `once: false`, eller ændr tilstanden i `\(id)`, så betingelsen ikke holder dér.",
          en:
            "The rule still holds when it has led to `\(id)`, so it leads there again and again without asking the learner. Remove `once: false`, or change the state in `\(id)` so that its condition no longer holds there."
        ), finding.witness)
    }
    let selfFiring = Set(exploration.selfFiring.map { program.rules[$0.rule].goto })
    for finding in exploration.endless where !selfFiring.contains(finding.scene) {
      report(
        .error, "endless", .scene(finding.scene),
        Message(
          da:
            "Herfra kan scenariet gå i ring uden at spørge eleven om noget. Bryd ringen med et valg eller en betingelse.",
          en:
            "From here the scenario can go round in a circle without asking the learner anything. Break the circle with a choice or a condition."
        ), finding.witness)
    }
    if exploration.isComplete, exploration.endings.isEmpty, exploration.stuck.isEmpty, exploration.endless.isEmpty {
      report(
        .error, "no-ending", .scenario,
        Message(
          da: "Ingen vej når en slutning. Mindst én scene skal have `end: { outcome: success }`.",
          en: "No path reaches an ending. At least one scene needs `end: { outcome: success }`."))
    } else {
      findDeadEnds()
    }
  }

  private mutating func findDeadEnds() {
    for finding in exploration.deadEnds {
      let id = program.scenes[finding.scene].id
      report(
        .error, "no-way-to-end", .scene(finding.scene),
        Message(
          da: "Fra scenen `\(id)` kan man komme i en tilstand, hvor ingen slutning kan nås mere.",
          en: "From the scene `\(id)` one can get to where no ending can be reached any more."), finding.witness)
    }
  }

  // MARK: Points

  private mutating func findUnevenDraws() {
    for draw in exploration.unevenDraws {
      let dimension = program.dimensions[draw.dimension].id
      let list = draw.branches.map { branch in
        let points = branch.points.map {
          $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)…\($0.upperBound)"
        }
        return "`\(program.scenes[branch.to].id)` \(points ?? "–")"
      }.joined(separator: ", ")
      report(
        .warning, "uneven-draw", .scene(draw.scene),
        Message(
          da:
            "Tilfældet afgør, hvor mange point der er at hente i `\(dimension)` herfra: \(list). Lad grenene give det samme, eller lad elevens valg afgøre det.",
          en:
            "Chance decides how many points can be had in `\(dimension)` from here: \(list). Let the branches give the same, or let the learner's choices decide."
        ), draw.witness)
    }
  }

  private mutating func findScores() {
    switch exploration.scores {
    case .explored(let range): findFlatAndErring(range)
    case .declared:
      reportNotProved(
        .warning, Message(da: " Pointenes grænser er de angivne.", en: " The range of points is the declared one."))
    case .unknown:
      let open = program.dimensions.filter { $0.min == nil }.map { "`\($0.id)`" }.joined(separator: ", ")
      reportNotProved(
        .error,
        Message(
          da: " Giv \(open) `min` og `max`, eller brug færre tilstande.",
          en: " Give \(open) `min` and `max`, or use fewer states."))
    case .pointsWithoutEnd(let loop):
      let id = program.dimensions[loop.dimension].id
      let way = proofWay(loop.loop, program)
      report(
        .error, "points-without-end", .dimension(loop.dimension),
        Message(
          da:
            "En ring \(loop.gives ? "giver" : "koster") point i `\(id)` igen og igen: \(way). Sæt `once: true` på valget, eller før ringen videre.",
          en:
            "A loop \(loop.gives ? "gives" : "costs") points in `\(id)` again and again: \(way). Put `once: true` on the choice, or lead on from the loop."
        ), loop.witness)
    case .tooLarge:
      report(
        .error, "points-too-large", program.dimensions.isEmpty ? .scenario : .dimension(0),
        Message(
          da: "Pointene og vægtene er så store, at procenten ikke kan regnes nøjagtigt. Brug mindre tal.",
          en: "The points and weights are so large that the percent cannot be exact. Use smaller numbers."))
    case .noDimensions:
      if !exploration.isComplete { reportNotProved(.warning, Message(da: "", en: "")) }
    case .noEnd:
      guard !exploration.endings.isEmpty else { return }
      report(
        .warning, "no-scored-ending", .dimension(0),
        Message(
          da: "Alle slutninger ligger bag et valg med `opt-out: true`, så ingen får en procent.",
          en: "Every ending lies behind a choice with `opt-out: true`, so nobody gets a percent."))
    }
  }

  private mutating func findFlatAndErring(_ range: ScoreRange) {
    for (index, dimension) in program.dimensions.enumerated() {
      let best = range.bestByDimension[index]
      let most = range.attainable.most[index]
      if range.attainable.least[index] == most {
        // Of one in which nobody gives points that is said.
        guard !hasErrors, program.givesPoints(in: index) else { continue }
        report(
          .warning, "flat-dimension", .dimension(index),
          Message(
            da: "Alle veje giver det samme i `\(dimension.id)`, så den tæller ikke med i procenten.",
            en: "Every path gives the same in `\(dimension.id)`, so it does not count in the percent."))
      } else if best.onlyByErring {
        report(
          .warning, "points-only-by-erring", .dimension(index),
          Message(
            da:
              "De fleste point i `\(dimension.id)` (\(most)) fås kun ved også at tage et valg, der er kritisk eller koster point.",
            en:
              "The most points in `\(dimension.id)` (\(most)) come only with a choice that is critical or costs points."
          ), best.witness)
      }
    }
  }

  private mutating func reportNotProved(_ severity: Severity, _ advice: Message) {
    let states = groupedDigits(exploration.states)
    report(
      severity, "not-proved", .scenario,
      Message(
        da:
          "Scenariet kan komme i mindst \(states.danish) forskellige situationer, og ikke alle veje er undersøgt.\(advice.danish)",
        en:
          "The scenario can get into at least \(states.english) distinct situations, and not every path was looked at.\(advice.english)"
      ))
  }

  // MARK: Words

  private var hasErrors: Bool { findings.contains { $0.severity == .error } }

  private mutating func report(
    _ severity: Severity, _ code: String, _ subject: ProofFinding.Subject, _ message: Message,
    _ witness: Witness? = nil
  ) {
    findings.append(
      ProofFinding(severity: severity, code: code, subject: subject, message: message, witness: witness))
  }
}

extension Program {
  /// Whether an answer can give or cost points in a dimension.
  fileprivate func givesPoints(in dimension: Int) -> Bool {
    func isIn(_ changes: [Effects.Change]) -> Bool { changes.contains { $0.target == dimension } }
    return scenes.contains { scene in
      if case .choices(let choices) = scene.move, choices.contains(where: { isIn($0.effects.score) }) { return true }
      return isIn(scene.move.points) || isIn(scene.effects.score)
        || scene.move.items.contains { isIn($0.effects.score) }
        || (scene.then ?? []).contains { isIn($0.effects.score) }
    }
  }
}

extension Scene {
  /// Whether it has a task or check-ins; of choices each is told of by itself.
  fileprivate var asksForMore: Bool {
    if case .scale(let checkIns) = move { return !checkIns.isEmpty }
    return !move.items.isEmpty
  }

  /// The scenes where it can lead.
  fileprivate var targets: [Int] {
    var gotos = [goto, timeLimit?.goto] + (self.then ?? []).map(\.goto)
    if case .choices(let choices) = move { gotos += choices.map(\.goto) }
    return gotos.flatMap { goto -> [Int] in
      switch goto {
      case .scene(let scene): [scene]
      case .guarded(let branches): branches.map(\.to)
      case .weighted(let branches): branches.map(\.to)
      case nil: []
      }
    }
  }
}

/// The steps of a way in one line, the last of them where there are very many.
package func proofWay(_ witness: Witness, _ program: Program) -> String {
  let most = 24
  let ids = witness.ids(in: program)
  let shown = ids.suffix(most).joined(separator: ", ")
  return ids.count > most ? "… " + shown : shown
}

/// A number in groups of three digits.
package func groupedDigits(_ number: Int) -> Message {
  let digits = Array(String(number))
  let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }.reversed()
  return Message(da: groups.joined(separator: "."), en: groups.joined(separator: ","))
}
