/// How somebody answered a check-in: no session, no seat, no time.
package struct CheckInAnswer: Hashable, Sendable {
  /// The id of the pack.
  package var pack: String
  /// The id of the scenario.
  package var scenario: String
  /// The check-in, as `scene/check-in`.
  package var checkIn: String
  /// The earlier check-in that it asks again, as `scene/check-in`; nil where it asks for the first time.
  package var repeats: String?
  /// The step of the scale, from 1.
  package var value: Int

  /// Makes an answer.
  package init(pack: String, scenario: String, checkIn: String, repeats: String? = nil, value: Int) {
    self.pack = pack
    self.scenario = scenario
    self.checkIn = checkIn
    self.repeats = repeats
    self.value = value
  }

  /// Whether the store takes it.
  var isAllowed: Bool {
    [pack, scenario, checkIn].allSatisfy(isPlainWord) && (repeats.map(isPlainWord) ?? true) && value >= 1
  }
}

/// How many of a class answered a check-in in one way.
package struct CheckInCount: Hashable, Sendable {
  /// The code of the class.
  package var classCode: String
  /// The answer.
  package var answer: CheckInAnswer
  /// How many gave it.
  package var count: Int

  /// Makes a count.
  package init(classCode: String, answer: CheckInAnswer, count: Int) {
    self.classCode = classCode
    self.answer = answer
    self.count = count
  }
}

/// A file of check-ins, by what it says up to a point: such files only grow.
package struct CheckInFileMark: Hashable, Sendable {
  /// How many bytes were read.
  package var bytes: Int
  /// The SHA-256 of these bytes.
  package var sha256: String

  /// Makes a mark.
  package init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }
}
