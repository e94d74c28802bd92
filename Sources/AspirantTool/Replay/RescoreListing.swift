import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack

/// The forms in which `rescore` writes what it found.
enum RescoreFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person.
  case text
  /// One object, after `Schema/rescore.schema.json`.
  case json
  /// A table for spreadsheets, a line for each recording.
  case csv
}

/// What `aspirant rescore --json` writes.
struct RescoreReport: Encodable {
  /// A pack that is compared.
  struct Edition: Encodable {
    /// The id of the pack.
    var pack: String
    /// The version of the pack.
    var version: String
  }

  /// The version of this form.
  var format = 1
  /// The pack as it was.
  var old: Edition
  /// The pack as it is to be.
  var new: Edition
  /// The recordings in the order of the call.
  var recordings: [Movement] = []
  /// Those that are refused, in the same order.
  var refused: [ReplayReport.Refused] = []
  /// The numbers over all of them.
  var summary = RescoreSummary()
}

/// What `rescore` writes, as the recordings come.
struct RescoreListing {
  private let format: RescoreFormat
  private let language: MessageLanguage
  private let onlyMoved: Bool
  private let dimensions: [String]
  private var report: RescoreReport
  /// The numbers so far.
  var summary: RescoreSummary { report.summary }

  /// Begins a listing.
  init(_ old: Pack, _ new: Pack, _ format: RescoreFormat, _ language: MessageLanguage, onlyMoved: Bool) {
    self.format = format
    self.language = language
    self.onlyMoved = onlyMoved
    var seen: Set<String> = []
    dimensions = (old.programs + new.programs).flatMap { $0.dimensions.map(\.id) }.filter { seen.insert($0).inserted }
    report = RescoreReport(
      old: .init(pack: old.manifest.pack, version: old.manifest.version),
      new: .init(pack: new.manifest.pack, version: new.manifest.version))
  }

  /// What is to be written before the first recording.
  var start: [UInt8] {
    guard format == .csv else { return [] }
    let sides = ["before", "after"]
    return CSVLine.bytes(
      ["path", "line", "session", "scenario", "outcome", "step"]
        + ["scene", "percent", "passed"].flatMap { name in sides.map { "\(name)_\($0)" } }
        + dimensions.flatMap { name in sides.map { "\(name)_\($0)" } })
  }

  /// What is to be written after a recording.
  mutating func add(_ movement: Movement) -> [UInt8] {
    report.summary.add(movement)
    guard !onlyMoved || movement.outcome != .stays else { return [] }
    switch format {
    case .json:
      report.recordings.append(movement)
      return []
    case .csv: return CSVLine.bytes(cells(movement))
    case .text: return Array(line(movement).utf8) + [0x0A]
    }
  }

  /// Counts a recording that is refused.
  mutating func add(_ refused: ReplayReport.Refused) {
    report.summary.addRefused()
    if format == .json { report.refused.append(refused) }
  }

  /// What is to be written at the end.
  var end: [UInt8] {
    switch format {
    case .json: JSONOutput.encode(report)
    case .csv: []
    case .text: Array(report.summary.text[language].utf8) + [0x0A]
    }
  }

  private func line(_ movement: Movement) -> String {
    let (before, after) = (movement.before, movement.after)
    var parts: [String] = []
    switch movement.outcome {
    case .stays: parts.append(say(da: "bliver", en: "stays"))
    case .moves: parts.append(say(da: "flytter sig", en: "moves"))
    case .diverges: parts.append(movement.divergence ?? "")
    case .unfit:
      parts.append(
        say(da: "passer ikke til den gamle: ", en: "does not fit the old one: ") + (movement.divergence ?? ""))
    }
    if movement.outcome == .stays || movement.outcome == .moves {
      parts.append(changed(before.scene, after.scene))
      for dimension in dimensions where before.points[dimension] != nil || after.points[dimension] != nil {
        parts.append("\(dimension) \(changed(shown(before.points[dimension]), shown(after.points[dimension])))")
      }
      if before.percent != nil || after.percent != nil {
        parts.append(changed(shown(before.percent, "%"), shown(after.percent, "%")))
      }
      if before.passed != nil || after.passed != nil {
        parts.append(changed(shown(before.passed), shown(after.passed)))
      }
    }
    let place = RecordingPlace(path: movement.path, line: movement.line).text
    return visibleText("\(place) (\(movement.session)): " + parts.joined(separator: " · "))
  }

  private func changed(_ was: String, _ now: String) -> String { was == now ? was : "\(was) → \(now)" }

  private func shown(_ number: Int?, _ unit: String = "") -> String {
    guard let number else { return "–" }
    return unit.isEmpty ? "\(number)" : "\(number) \(unit)"
  }

  private func shown(_ passed: Bool?) -> String {
    passed.map { $0 ? say(da: "bestået", en: "passed") : say(da: "ikke bestået", en: "not passed") } ?? "–"
  }

  private func say(da: String, en: String) -> String { language == .danish ? da : en }

  private func cells(_ movement: Movement) -> [String] {
    let (before, after) = (movement.before, movement.after)
    var cells = [movement.path, String(movement.line), movement.session, movement.scenario, movement.outcome.rawValue]
    cells.append(movement.step.map(String.init) ?? "")
    cells += [before.scene, after.scene]
    cells += [before.percent, after.percent].map { $0.map(String.init) ?? "" }
    cells += [before.passed, after.passed].map { $0.map { $0 ? "true" : "false" } ?? "" }
    for dimension in dimensions {
      cells += [before.points[dimension], after.points[dimension]].map { $0.map(String.init) ?? "" }
    }
    return cells
  }
}
