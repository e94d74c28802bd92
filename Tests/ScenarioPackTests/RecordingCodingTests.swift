import Diagnostics
import ScenarioModel
import ScenarioPack
import Testing

@Test func recordingsComeBackAsTheyWere() throws {
  let recording = Samples.recording()
  let bytes = RecordingCoding.encode(recording)
  #expect(try RecordingCoding.decode(bytes, path: "r") == recording)
  #expect(try RecordingCoding.decode(Array(bytes.dropLast()), path: "r") == recording)
  let unfinished = Recording(header: recording.header)
  #expect(try RecordingCoding.decode(RecordingCoding.encode(unfinished), path: "r") == unfinished)
}

@Test func writesRecordingsAsRecorded() throws {
  try expectGolden("recording.jsonl", RecordingCoding.encode(Samples.recording()))
}

@Test(arguments: Durability.allCases)
func recordingsGoThroughFiles(durability: Durability) throws {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/r.jsonl"
  try RecordingCoding.write(Samples.recording(), to: path, durability: durability)
  #expect(try RecordingCoding.read(path) == Samples.recording())
  #expect(folder.names == ["r.jsonl"])
  #expect(throws: RecordingError(.cannotRead(.isDirectory), path: folder.path)) {
    try RecordingCoding.read(folder.path)
  }
  #expect(throws: RecordingError(.cannotRead(.notFound), path: "\(path)x")) { try RecordingCoding.read("\(path)x") }
  #expect(throws: RecordingError(.cannotWrite(.isDirectory), path: folder.path)) {
    try RecordingCoding.write(Samples.recording(), to: folder.path)
  }
}

@Test func takesLinesFromOtherSystems() throws {
  let text = String(decoding: RecordingCoding.encode(Samples.recording()), as: UTF8.self)
  let windows = text.split(separator: "\n").map { "\($0) \r\n" }.joined()
  #expect(try RecordingCoding.decode(Array(windows.utf8), path: "r") == Samples.recording())
}

/// A change of the sample's lines, the line that is named and what is said.
private let wrongLines: [(from: String, to: String, line: Int?, problem: RecordingError.Problem)] = [
  ("\"recording\":1,", "", 1, .notARecording),
  ("\"recording\":1", "\"recording\":\"1\"", 1, .notARecording),
  ("\"recording\":1", "\"recording\":2", 1, .invalid(.newerFormat(found: 2, known: 1))),
  ("\"recording\":1", "\"recording\":0", 1, .invalid(.wrongValue("recording"))),
  ("\"seed\":9007199254740991", "\"seed\":9007199254740992", 1, .invalid(.wrongValue("seed"))),
  ("\"seed\":9007199254740991", "\"seed\":-1", 1, .invalid(.wrongNumber)),
  ("\"program\":\"0a", "\"program\":\"0A", 1, .invalid(.wrongValue("program"))),
  ("\"timing\":true", "\"timing\":1", 1, .invalid(.wrongType("timing"))),
  ("\"step\":1", "\"step\":0", 2, .wrongStep(found: 0, expected: 1)),
  ("\"step\":2", "\"step\":3", 3, .wrongStep(found: 3, expected: 2)),
  ("\"step\":3", "\"step\":-9223372036854775808", 4, .wrongStep(found: .min, expected: 3)),
  ("\"step\":3", "\"step\":\"3\"", 4, .invalid(.wrongType("step"))),
  ("\"is\":\"answered\"", "\"is\":\"4\"", 2, .invalid(.wrongValue("answer.is"))),
  ("\"is\":\"answered\"", "\"was\":\"answered\"", 2, .invalid(.missing("answer.is"))),
  ("\"choice\":", "\"chosen\":", 4, .invalid(.missing("answer.choice"))),
  ("\"text\":\"h55555555\"", "\"text\":\"h5555\"", 4, .invalid(.wrongValue("text"))),
  ("\"text\":\"h55555555\"", "\"text\":\"x55555555\"", 4, .invalid(.wrongValue("text"))),
  ("\"ms\":812", "\"ms\":-1", 3, .invalid(.wrongValue("ms"))),
  ("\"ms\":812", "\"ms\":8.5", 3, .invalid(.wrongNumber)),
  ("{\"answer\":{\"check-in\":\"tryg\"", "[{\"x\":{\"y\":\"tryg\"", 3, .invalid(.notJSON)),
  ("\"step\":2,", "\"step\":2,\n", 3, .invalid(.notJSON)),
  ("\"text\":\"h44444444\"}", "\"text\":\"h44444444\"}\n", 3, .invalid(.notJSON)),
]

@Test(arguments: wrongLines.indices)
func saysWhatIsWrongWithARecording(index: Int) throws {
  let (from, to, line, problem) = wrongLines[index]
  let text = String(decoding: RecordingCoding.encode(Samples.recording()), as: UTF8.self)
  let range = try #require(text.firstRange(of: from))
  let changed = text[..<range.lowerBound] + to + text[range.upperBound...]
  #expect(throws: RecordingError(problem, path: "r", line: line)) {
    try RecordingCoding.decode(Array(changed.utf8), path: "r")
  }
}

@Test func saysWhatIsNoRecording() {
  #expect(fault([]) == .init(.empty, path: "r"))
  for text in ["\n", "hej\n", "hej", "[]\n", "{}\n", "1\n", "{\"step\":1}\n", "\u{FEFF}{}", "null"] {
    #expect(fault(Array(text.utf8)) == .init(.notARecording, path: "r", line: 1), "\(text)")
  }
}

@Test(arguments: ["\n", "\r\n", "\n\n\r\n"])
func passesOverEmptyLinesAtTheEnd(_ end: String) throws {
  let recording = Samples.recording()
  #expect(try RecordingCoding.decode(RecordingCoding.encode(recording) + Array(end.utf8), path: "r") == recording)
}

@Test func asksWhetherALineIsMissingOrStandsTwice() {
  let message = { RecordingError(.wrongStep(found: $0, expected: 3), path: "r", line: 4).message }
  #expect(message(2).english.hasSuffix("Does a line stand here twice?"))
  #expect(message(2).danish.hasSuffix("Står der en linje to gange?"))
  #expect(message(4).english.hasSuffix("Is a line missing?"))
}

@Test func findsOutWhetherARecordingCouldBeWritten() throws {
  #expect(throws: RecordingError(.cannotWrite(.notFound), path: "/nowhere/x")) {
    try RecordingCoding.checkWriting(to: "/nowhere/x")
  }
  let folder = try TemporaryFolder()
  try RecordingCoding.checkWriting(to: "\(folder.path)/x.jsonl")
  #expect(folder.names == [])
}

@Test func noticesEveryCut() throws {
  let bytes = RecordingCoding.encode(Samples.recording())
  let header = RecordingCoding.line(Samples.recording().header).count
  for count in 1..<bytes.count - 1 {
    let cut = Array(bytes[..<count])
    // Between two lines, with or without the newline, nothing is cut.
    if bytes[count] == 0x0A || bytes[count - 1] == 0x0A {
      #expect(fault(cut) == nil)
    } else {
      #expect(fault(cut)?.problem == .cutOff, "\(count)")
      #expect(fault(cut)?.line == (count < header ? 1 : cut.filter { $0 == 0x0A }.count + 1))
    }
  }
}

@Test func noticesBytesThatAreNoText() {
  var bytes = RecordingCoding.encode(Samples.recording())
  bytes[20] = 0xFF
  #expect(fault(bytes) == .init(.invalid(.notUTF8), path: "r", line: 1))
  bytes = RecordingCoding.encode(Samples.recording())
  let second = RecordingCoding.line(Samples.recording().header).count
  bytes[second + 20] = 0xC0
  #expect(fault(bytes) == .init(.invalid(.notUTF8), path: "r", line: 2))
}

@Test func survivesFlippedBytes() throws {
  let bytes = RecordingCoding.encode(Samples.recording())
  var generator = SeededGenerator(3)
  for _ in 0..<2_000 {
    var flipped = bytes
    flipped[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
    if let error = fault(flipped) { #expect(error.category == .invalidContent) }
  }
}

@Test func refusesRecordingsThatAreTooLarge() throws {
  let bytes = RecordingCoding.encode(Samples.recording())
  var limits = RecordingLimits()
  limits.lines = 3
  #expect(fault(bytes, limits) == .init(.tooManyLines(limit: 3), path: "r"))
  limits = RecordingLimits()
  limits.fileBytes = bytes.count - 1
  #expect(fault(bytes, limits) == .init(.tooLarge(limit: bytes.count - 1), path: "r"))
  let folder = try TemporaryFolder()
  let path = try folder.write("r.jsonl", bytes)
  #expect(throws: RecordingError(.tooLarge(limit: bytes.count - 1), path: path)) {
    try RecordingCoding.read(path, limits: limits)
  }
  limits.fileBytes = bytes.count
  #expect(try RecordingCoding.read(path, limits: limits) == Samples.recording())
  let long = bytes + [UInt8](repeating: 0x20, count: 65_537) + [0x0A]
  #expect(fault(long) == .init(.lineTooLong(limit: 65_536), path: "r", line: 5))
  let deep = RecordingCoding.line(Samples.recording().header) + [UInt8](repeating: 0x5B, count: 60_000) + [0x0A]
  #expect(fault(deep) == .init(.invalid(.notJSON), path: "r", line: 2))
}

@Test func everyRecordingErrorSpeaksBothLanguages() {
  let problems: [RecordingError.Problem] = [
    .cannotRead(.notFound), .cannotWrite(.notFound), .empty, .notARecording, .cutOff, .invalid(.notJSON),
    .wrongStep(found: 1, expected: 2), .lineTooLong(limit: 1), .tooManyLines(limit: 1), .tooLarge(limit: 64 << 20),
  ]
  for problem in problems {
    let message = RecordingError(problem, path: "r.jsonl", line: 7).message
    #expect(message.danish.hasPrefix("r.jsonl:7: "))
    #expect(message.english.hasPrefix("r.jsonl:7: "))
    #expect(message.danish != message.english)
  }
  #expect(RecordingError(.cannotRead(.notFound), path: "r").category == .cannotRead)
  #expect(RecordingError(.cannotWrite(.notFound), path: "r").category == .cannotWrite)
  #expect(RecordingError(.cutOff, path: "r").category == .invalidContent)
}

private func fault(_ bytes: [UInt8], _ limits: RecordingLimits = RecordingLimits()) -> RecordingError? {
  do throws(RecordingError) {
    _ = try RecordingCoding.decode(bytes, path: "r", limits: limits)
    return nil
  } catch {
    return error
  }
}
