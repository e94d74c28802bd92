import Diagnostics
import ScenarioModel
import ScenarioStore

/// The tables that `aspirant store export --format csv` writes, after RFC 4180 with line feeds.
enum ResultTable: String, CaseIterable {
  case sessions, answers, scores
  case criticalEvents = "critical-events"
  case checkIns = "check-ins"

  /// The names of the columns.
  private var columns: [String] {
    let key = ["class", "seat", "scenario", "attempt", "recording"]
    return switch self {
    case .sessions:
      [
        "class", "seat", "group", "scenario", "attempt", "recording", "pack", "version", "program", "session", "seed",
        "locale", "timing", "scored-version", "scored-program", "status", "scene", "percent", "passed", "opted-out",
      ]
    case .answers: key + ["step", "scene", "kind", "answer", "text", "ms"]
    case .scores: key + ["dimension", "points"]
    case .criticalEvents: key + ["step", "choice", "repaired-at"]
    case .checkIns: ["class", "pack", "scenario", "check-in", "repeats", "value", "count"]
    }
  }

  /// Writes a table of a store's results, of one class or of all, a row at a time.
  func write(_ store: ResultStore, class only: String?, to write: ([UInt8]) throws -> Void) throws {
    try write(Self.row(columns))
    if self == .checkIns {
      for count in try store.checkIns(class: only) {
        let answer = count.answer
        try write(
          Self.row([
            count.classCode, answer.pack, answer.scenario, answer.checkIn, answer.repeats ?? "", "\(answer.value)",
            "\(count.count)",
          ]))
      }
    } else {
      try store.forEachSession(class: only) { session in
        for row in rows(session) { try write(Self.row(row)) }
      }
    }
  }

  private func rows(_ session: StoredSession) -> [[String]] {
    let (place, header, result) = (session.place, session.recording.header, session.result)
    let key = [place.classCode, place.seat, header.scenario, "\(place.attempt)", session.identity.text]
    switch self {
    case .sessions:
      return [
        [
          place.classCode, place.seat, place.group ?? "", header.scenario, "\(place.attempt)", session.identity.text,
          header.pack, header.version, header.program, header.session, "\(header.seed)", header.locale,
          "\(header.timing)", result.version, result.program, result.status.rawValue, result.scene,
          result.percent.map(String.init) ?? "", result.passed.map { "\($0)" } ?? "", "\(result.usedOptOut)",
        ]
      ]
    case .answers:
      return session.recording.entries.map { entry in
        let columns = entry.columns
        return key + ["\(entry.step)", entry.scene, columns.kind, columns.answer, entry.text, "\(entry.ms)"]
      }
    case .scores: return result.points.map { key + [$0.dimension, "\($0.points)"] }
    case .criticalEvents:
      return result.critical.map { key + ["\($0.step)", $0.choice, $0.repairedAt.map(String.init) ?? ""] }
    case .checkIns: return []
    }
  }

  /// A row as a line.
  private static func row(_ fields: [String]) -> [UInt8] {
    Array((fields.map(CSVField.exact).joined(separator: ",") + "\n").utf8)
  }
}
