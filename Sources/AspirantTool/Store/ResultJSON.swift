import ScenarioModel
import ScenarioStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A session as `aspirant store export` writes it in JSON.
struct SessionJSON: Encodable {
  /// A critical choice.
  struct Critical: Encodable {
    var choice: String
    var step: Int
    var repairedAt: Int?
  }

  var seat: String
  var group: String?
  var attempt: Int
  var recording: String
  var pack: String
  var version: String
  var program: String
  var scenario: String
  var session: String
  var seed: UInt64
  var locale: String
  var timing: Bool
  var scoredVersion: String
  var scoredProgram: String
  var status: String
  var scene: String
  var percent: Int?
  var passed: Bool?
  var usedOptOut: Bool
  var points: [String: Int]
  var critical: [Critical]
  var answers: [Recording.Entry]

  /// The JSON of a session.
  init(_ session: StoredSession) {
    let (header, result) = (session.recording.header, session.result)
    seat = session.place.seat
    group = session.place.group
    attempt = session.place.attempt
    recording = session.identity.text
    pack = header.pack
    version = header.version
    program = header.program
    scenario = header.scenario
    self.session = header.session
    seed = header.seed
    locale = header.locale
    timing = header.timing
    scoredVersion = result.version
    scoredProgram = result.program
    status = result.status.rawValue
    scene = result.scene
    percent = result.percent
    passed = result.passed
    usedOptOut = result.usedOptOut
    points = Dictionary(result.points.map { ($0.dimension, $0.points) }, uniquingKeysWith: { first, _ in first })
    critical = result.critical.map { Critical(choice: $0.choice, step: $0.step, repairedAt: $0.repairedAt) }
    answers = session.recording.entries
  }
}

/// A count of check-ins as `aspirant store export` writes it in JSON.
struct CheckInJSON: Encodable {
  var pack: String
  var scenario: String
  var checkIn: String
  var repeats: String?
  var value: Int
  var count: Int

  private enum CodingKeys: String, CodingKey {
    case pack, scenario, checkIn = "check-in", repeats, value, count
  }

  init(_ count: CheckInCount) {
    pack = count.answer.pack
    scenario = count.answer.scenario
    checkIn = count.answer.checkIn
    repeats = count.answer.repeats
    value = count.answer.value
    self.count = count.count
  }
}

/// Writes the results as one JSON object with a line for each session, which never stands in memory as a whole.
struct ResultJSON {
  private let encoder: JSONEncoder

  /// Makes a writer.
  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Writes a store's results, of one class or of all.
  func write(_ store: ResultStore, class only: String?, to write: ([UInt8]) throws -> Void) throws {
    try write(Array("{\"format\":1,\"classes\":[".utf8))
    for (index, summary) in try store.classes().filter({ only == nil || $0.code == only }).enumerated() {
      try write(Array((index == 0 ? "\n" : ",\n").utf8) + Array("{\"class\":\"\(summary.code)\",\"sessions\":[".utf8))
      var separator = "\n"
      try store.forEachSession(class: summary.code) { session in
        try write(Array(separator.utf8) + Array(encoder.encode(SessionJSON(session))))
        separator = ",\n"
      }
      try write(Array("],\"checkIns\":[".utf8))
      separator = "\n"
      for count in try store.checkIns(class: summary.code) {
        try write(Array(separator.utf8) + Array(encoder.encode(CheckInJSON(count))))
        separator = ",\n"
      }
      try write(Array("]}".utf8))
    }
    try write(Array("]}\n".utf8))
  }
}
