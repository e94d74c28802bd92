import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack
import ScenarioReports
import ScenarioRuntime
import ScenarioStore

/// What came of a class.
struct ClassResult {
  private let plan: ClassPlan
  private var sessions: [[ClassSession]]
  private var new: [StoredSession] = []
  /// Recordings that cannot be used, and why.
  private(set) var refused: [Message] = []

  /// Nothing yet.
  init(_ plan: ClassPlan) {
    self.plan = plan
    sessions = plan.scenarios.map { _ in [] }
  }

  /// Adds what became of a piece of work.
  mutating func add(_ outcome: ClassWork.Outcome) {
    refused += outcome.refused
    for made in outcome.sessions {
      let place = made.stored.place
      sessions[made.scenario].append(
        ClassSession(seat: place.seat, group: place.group, attempt: place.attempt, run: made.run))
      new.append(made.stored)
    }
  }

  /// The sessions that were added since the last time.
  mutating func takeNew() -> [StoredSession] {
    defer { new = [] }
    return new
  }

  /// What a report is made of.
  func input(
    _ checkIns: [String: [ClassReportInput.CheckInCount]], _ language: MessageLanguage
  ) -> ClassReportInput {
    let packs = plan.packs.map { "\($0.manifest.pack) \($0.manifest.version)" }
    let first = plan.packs[0]
    return ClassReportInput(
      title: plan.authored.title?.value ?? first.translation(speaking: language)?.title ?? first.manifest.title,
      pack: packs.joined(separator: ", "), language: language,
      scenarios: zip(plan.scenarios, sessions).filter { !$1.isEmpty }.map { scenario, sessions in
        ClassReportInput.Scenario(
          machine: scenario.machine, translation: scenario.pack.translation(speaking: language), sessions: sessions,
          checkIns: checkIns[scenario.id] ?? [])
      })
  }

  /// What is said at the end.
  func text(store: String?, report: String?, _ console: Console) -> String {
    let (seats, all) = (plan.seats.count, sessions.reduce(0) { $0 + $1.count })
    var lines = [
      console(
        da: "\(plan.authored.code.value): pladser \(seats), scenarier \(plan.scenarios.count), sessioner \(all)",
        en: "\(plan.authored.code.value): seats \(seats), scenarios \(plan.scenarios.count), sessions \(all)")
    ]
    for (scenario, sessions) in zip(plan.scenarios, sessions) {
      let over = sessions.count { $0.run.status.isOver }
      let count = sessions.count
      lines.append(
        "  \(visibleText(scenario.id))  "
          + console(da: "\(over) af \(count) nåede en slutning", en: "\(over) of \(count) came to an ending"))
    }
    if let store { lines.append(visibleText(store)) }
    if let report { lines.append(visibleText("\(report)/index.html")) }
    return lines.joined(separator: "\n")
  }
}
