import AspirantCompilerTool
import Diagnostics
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import ScenarioStore

/// The store of a class that is being run.
struct ClassStore {
  private let store: ResultStore
  private let plan: ClassPlan
  private let day = CalendarDay(daysSince1970: daysSince1970())

  /// Opens the store, or makes it.
  ///
  /// - Parameters:
  ///   - path: The path of the store.
  ///   - plan: The plan of the class.
  ///   - resumes: Whether the class may be in it already.
  /// - Throws: ``CommandFailure``.
  init(_ path: String, _ plan: ClassPlan, resumes: Bool) throws(CommandFailure) {
    self.plan = plan
    store = try storing { () throws(StoreError) in try ResultStore.openOrCreate(path) }
    guard !resumes, try !known().isEmpty else { return }
    let code = plan.authored.code.value
    throw CommandFailure(
      .cannotWrite,
      da: "\(path): holdet `\(code)` er der allerede. Gå videre med --resume, eller tag en anden fil.",
      en: "\(path): the class `\(code)` is in it already. Go on with --resume, or take another file.")
  }

  /// The sessions of the class that are in it.
  func known() throws(CommandFailure) -> [StoredSession] {
    try storing { () throws(StoreError) in try store.sessions(class: plan.authored.code.value) }
  }

  /// Keeps sessions, all or none of them; those that are there already stay as they are.
  func keep(_ sessions: [StoredSession]) throws(CommandFailure) {
    guard !sessions.isEmpty else { return }
    for addition in try storing({ () throws(StoreError) in try store.add(sessions, on: day) }) {
      if case .refused(let reason) = addition { throw CommandFailure(reason.message, .invalidContent) }
    }
  }

  /// Keeps what is new in the files of check-ins.
  func keepCheckIns() throws(CommandFailure) {
    for path in plan.checkIns {
      let file = try CheckInList(path, plan.packs[0])
      _ = try storing { () throws(StoreError) in
        try store.addCheckIns(class: plan.authored.code.value, upTo: file.mark, on: day) { file.answers(after: $0) }
      }
    }
  }
}
