import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// What `replay` writes, as the recordings come: of few a line each, of many only those that do not fit.
struct ReplayListing {
  /// Up to so many recordings have a line each.
  static let mostLines = 30

  private let replayer: PackReplayer
  private let format: ReplayFormat
  private let text: ReplayText
  private let isEach: Bool
  private var report: ReplayReport
  /// The lines of the first recordings, and which of them stay where there are many.
  private var held: [(line: String, stays: Bool)] = []
  private var lines = 0

  /// Begins a listing.
  init(_ replayer: PackReplayer, _ format: ReplayFormat, _ language: MessageLanguage, each: Bool) {
    self.replayer = replayer
    self.format = format
    text = ReplayText(pack: replayer.pack, language: language)
    isEach = each
    report = ReplayReport(replayer.pack)
  }

  /// What is to be written after the next recording.
  mutating func add(_ recording: ReplayedRecording, line: [UInt8]?) -> [UInt8] {
    report.summary.add(recording, on: replayer.pack)
    switch format {
    case .jsonl: return line ?? []
    case .json:
      switch recording.entry(replayer, text.language) {
      case .success(let entry): report.recordings.append(entry)
      case .failure(let refused): report.refused.append(refused.report)
      }
      return []
    case .text:
      guard case .success(let verdict) = recording.result, let header = recording.header else { return [] }
      let stays = if case .diverged = verdict.outcome { true } else { isEach }
      lines += 1
      if lines > Self.mostLines || isEach {
        guard stays else { return flush(all: false) }
        return flush(all: isEach) + bytes(text.line(recording.place, header, verdict))
      }
      held.append((text.line(recording.place, header, verdict), stays))
      return []
    }
  }

  /// What is to be written at the end.
  mutating func end() -> [UInt8] {
    switch format {
    case .json: return JSONOutput.encode(report)
    case .jsonl:
      return JSONOutput.line(
        ReplayEnd(pack: report.pack, version: report.version, summary: report.summary))
    case .text:
      let rest = flush(all: true)
      return report.summary.recordings > 1 ? rest + bytes(report.summary.text[text.language]) : rest
    }
  }

  private mutating func flush(all: Bool) -> [UInt8] {
    defer { held = [] }
    return held.filter { all || $0.stays }.flatMap { bytes($0.line) }
  }

  private func bytes(_ line: String) -> [UInt8] { Array(line.utf8) + [0x0A] }
}

/// The last line of `replay --format jsonl`.
private struct ReplayEnd: Encodable {
  var format = 1
  var pack: String
  var version: String
  var summary: ReplaySummary
}

/// What is told of a recording that is refused.
struct RefusedReport: Error {
  /// What is told.
  var report: ReplayReport.Refused
}

extension ReplayedRecording {
  /// What is told of it in JSON.
  func entry(_ replayer: PackReplayer, _ language: MessageLanguage) -> Result<ReplayReport.Entry, RefusedReport> {
    switch result {
    case .success(let verdict):
      guard let header, let machine = replayer.machine(of: header.scenario) else {
        preconditionFailure("what was replayed has a header and a machine")
      }
      return .success(ReplayReport.Entry(place, header, verdict, machine, language))
    case .failure(let refused): return .failure(RefusedReport(report: ReplayReport.Refused(place, refused, language)))
    }
  }

  /// The same on one line.
  func line(_ replayer: PackReplayer, _ language: MessageLanguage) -> [UInt8] {
    switch entry(replayer, language) {
    case .success(let entry): JSONOutput.line(entry)
    case .failure(let refused): JSONOutput.line(refused.report)
    }
  }
}
