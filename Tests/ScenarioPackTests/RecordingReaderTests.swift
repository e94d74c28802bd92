import Foundation
import ScenarioModel
import Testing

@testable import ScenarioPack

/// What the general reader says of a line, with what the schema says beside it: no other keys, no key twice, no empty id.
private func generalEntry(_ line: [UInt8]) -> Recording.Entry? {
  guard !hasTrailingComma(line) else { return nil }
  guard let entry = try? JSONCoding.decode(Recording.Entry.self, from: line), hasOnlyKnownKeys(line) else { return nil }
  return entry
}

private func hasOnlyKnownKeys(_ line: [UInt8]) -> Bool {
  guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else { return false }
  guard Set(object.keys) == ["answer", "ms", "scene", "step", "text"], let answer = object["answer"] as? [String: Any]
  else { return false }
  let keys = Set(answer.keys)
  guard keys.count == 1 || keys == ["check-in", "is"] else { return false }
  guard let scene = object["scene"] as? String, !scene.isEmpty else { return false }
  let ids = answer.values.flatMap { value -> [String] in
    switch value {
    case let text as String: [text]
    case let list as [String]: list
    case let map as [String: String]: Array(map.values)
    default: []
    }
  }
  if let list = answer.values.first as? [String], Set(list.map { Array($0.utf8) }).count != list.count { return false }
  return ids.allSatisfy { !$0.isEmpty }
}

/// Whether a comma stands before a closing bracket, which JSON does not allow and the general reader does.
private func hasTrailingComma(_ line: [UInt8]) -> Bool {
  String(decoding: line, as: UTF8.self).contains(/,\s*[}\]]/)
}

private func fastEntry(_ line: [UInt8]) -> Result<Recording.Entry, ContentFault> {
  line.withUnsafeBufferPointer { line in
    var reader = RecordingLine(line)
    do throws(ContentFault) { return .success(try reader.entry()) } catch { return .failure(error) }
  }
}

/// Lines that are unusual, and whether they can be read.
private let unusualLines: [(line: String, isRead: Bool)] = [
  (#" { "step" : 1 , "scene":"a","answer": { "late" :true } ,"text":"","ms":0 } "#, true),
  (#"{"\u0073tep":1,"scene":"a","answer":{"late":true},"text":"","ms":0}"#, true),
  (#"{"step":1,"scene":"\u00e6\ud83d\ude00\"\\","answer":{"choice":"d\u00f8r"},"text":"","ms":0}"#, true),
  (#"{"step":1,"scene":"\ud83d","answer":{"choice":"a"},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a\qb","answer":{"choice":"a"},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"døren","answer":{"match":{"æ":"ø","å":"b"}},"text":"","ms":0}"#, true),
  (#"{"step":1,"scene":"a","answer":{"match":{}},"text":"","ms":0}"#, true),
  (#"{"step":1,"scene":"a","answer":{"select":[]},"text":"","ms":0}"#, true),
  (#"{"step":1,"scene":"a","answer":{"is":"skipped","check-in":"b"},"text":"","ms":0}"#, true),
  (#"{"step":1,"scene":"a","answer":{"check-in":"b"},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"choice":"b","is":"skipped"},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":false},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":9007199254740993}"#, true),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":9223372036854775808}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":01}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":1.0}"#, true),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":1e2}"#, true),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":-0}"#, true),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":1],[2}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":0}}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":0},"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":0"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":null}"#, false),
  (#"{"step":1,"scene":"","answer":{"late":true},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true},"text":"","ms":0,"x":1}"#, false),
  (#"{"step":1,"scene":"a","answer":{"late":true,"x":1},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"choice":"b","select":["b"]},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"order":["b","b"]},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"order":["b",""]},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"order":["b",]},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{"match":{"b":1}},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":{},"text":"","ms":0}"#, false),
  (#"{"step":1,"scene":"a","answer":[],"text":"","ms":0}"#, false),
  ("{\"step\":1,\"scene\":\"a\tb\",\"answer\":{\"late\":true},\"text\":\"\",\"ms\":0}", false),
  ("", false), ("{", false), ("{}", false), ("\"", false), ("null", false), ("[]", false),
]

@Test(arguments: unusualLines.indices)
func readsUnusualLinesAsTheGeneralReader(index: Int) {
  let (text, isRead) = unusualLines[index]
  let line = Array(text.utf8)
  let fast = try? fastEntry(line).get()
  #expect((fast != nil) == isRead, "\(text)")
  #expect(fast == generalEntry(line), "\(text)")
}

@Test func readsWhatTheGeneralReaderReadsAndNothingElse() {
  var generator = SeededGenerator(17)
  var read = 0
  for round in 0..<20_000 {
    var line = randomLine(using: &generator)
    // Half of them are damaged: a byte changed, taken away, put in, or a part moved.
    if round % 2 == 0 {
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let place = Int.random(in: 0..<line.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: line[place] = "{}[]\",:\\0e-. tfn\u{7}ø".utf8.randomElement(using: &generator) ?? 0
        case 1: line.remove(at: place)
        case 2: line.insert("{}[]\",:\\0e-. tfn".utf8.randomElement(using: &generator) ?? 0, at: place)
        default: line[place] = UInt8.random(in: 0...255, using: &generator)
        }
        if line.isEmpty { line = [0x7B] }
      }
    }
    let result = fastEntry(line)
    let fast = try? result.get()
    let general = generalEntry(line)
    if fast != nil { read += 1 }
    // Only of a key that is there twice the general reader says nothing.
    if fast != general {
      let isTwice = if case .failure(.duplicateKey) = result { true } else { false }
      #expect(
        isTwice || fast == nil && hasTrailingComma(line),
        "\(String(decoding: line, as: UTF8.self)): \(result)")
    }
  }
  #expect(read > 5_000)
}

private func randomLine(using generator: inout SeededGenerator) -> [UInt8] {
  // Many are answers just as the toolkit writes them, which are read in a way of their own.
  let isUsual = Int.random(in: 0..<3, using: &generator) == 0
  func text(_ generator: inout SeededGenerator) -> String {
    let signs = ["a", "b", "-", "æ", "é", "1", "recording", "😀", "\\n", "\\u00e5", "\\\"", "\\/"].prefix(
      isUsual ? 7 : 12)
    return "\""
      + (0...Int.random(in: 0...4, using: &generator)).map { _ in signs.randomElement(using: &generator) ?? "" }
      .joined()
      + "\""
  }
  func number(_ generator: inout SeededGenerator) -> String {
    if isUsual { return String(Int.random(in: 0..<100_000, using: &generator)) }
    return ["0", "7", "812", "9007199254740991", "12345678901234567890", "1.0", "1e3", "-1", "1.5"]
      .randomElement(using: &generator) ?? ""
  }
  func list(_ generator: inout SeededGenerator) -> String {
    "[" + (0..<Int.random(in: 0...3, using: &generator)).map { _ in text(&generator) }.joined(separator: ",") + "]"
  }
  let answer =
    switch isUsual ? 0 : Int.random(in: 0..<7, using: &generator) {
    case 0: "{\"choice\":\(text(&generator))}"
    case 1: "{\"select\":\(list(&generator))}"
    case 2: "{\"order\": \(list(&generator))}"
    case 3: "{ \"compose\":\(list(&generator))}"
    case 4: "{\"match\":{\(text(&generator)):\(text(&generator))}}"
    case 5: "{\"late\":true}"
    default: "{\"is\":\"answered\",\"check-in\":\(text(&generator))}"
    }
  var pairs = [
    "\"answer\":\(answer)", "\"ms\":\(number(&generator))", "\"scene\":\(text(&generator))",
    "\"step\"\(isUsual ? ":" : " : ")\(number(&generator))", "\"text\":\(text(&generator))",
  ]
  if !isUsual, Int.random(in: 0..<4, using: &generator) == 0 { pairs.shuffle(using: &generator) }
  if Int.random(in: 0..<20, using: &generator) == 0 { pairs.append("\"step\":2") }
  return Array("{\(pairs.joined(separator: ","))}".utf8)
}

// MARK: Many

private func readAll(_ bytes: [UInt8], firstLine: Int = 1) -> [ReadRecording] {
  var reader = RecordingReader(bytes, path: "r", firstLine: firstLine)
  var all: [ReadRecording] = []
  while let next = reader.next() { all.append(next) }
  return all
}

@Test func readsOneRecordingAfterTheOther() throws {
  let one = RecordingCoding.encode(Samples.recording())
  let found = readAll(one + [0x0A, 0x0D, 0x0A] + one + one.dropLast(), firstLine: 11)
  #expect(try found.map { try $0.result.get() } == Array(repeating: Samples.recording(), count: 3))
  #expect(found.map(\.place.line) == [11, 17, 21])
  #expect(found.map(\.place.text) == ["r:11", "r:17", "r:21"])
  #expect(readAll([]).isEmpty && readAll([0x0A, 0x0A]).isEmpty)
}

@Test func goesOnAfterARecordingThatCannotBeUsed() throws {
  let one = String(decoding: RecordingCoding.encode(Samples.recording()), as: UTF8.self)
  let twice = one.replacing("\"step\":2", with: "\"step\":1")
  let noHeader = one.replacing("\"recording\":1", with: "\"recording\":9")
  let found = readAll(Array((one + twice + "hej\n" + one + noHeader + "\n" + one.dropLast(9)).utf8))
  #expect(found.count == 5)
  let problems = found.map { found -> RecordingError? in
    if case .failure(let error) = found.result { error } else { nil }
  }
  #expect(
    problems == [
      nil, RecordingError(.wrongStep(found: 1, expected: 2), path: "r", line: 7), nil,
      RecordingError(.invalid(.newerFormat(found: 9, known: 1)), path: "r", line: 14),
      RecordingError(.cutOff, path: "r", line: 22),
    ])
}

@Test func tellsHeadersFromAnswers() {
  for (text, isHeader) in [
    (#"{"locale":"da","recording":1}"#, true), (#"{"x":{"recording":2},"recording":1}"#, true),
    (#"{"x":{"recording":2}}"#, false), (#"{"x":"recording"}"#, false), (#"{"\u0070ack":1}"#, true),
    (#"{"answer":{"match":{"recording":"a"}}}"#, false), (#"{"step":1,"recording":1}"#, false), ("hej", false),
    ("", false), ("{", false), (#"{"x":"\"#, false), (#"{"x":"a","recording" : 1"#, true),
  ] {
    let line = Array(text.utf8)
    #expect(RecordingLine.isHeader(in: line, 0..<line.count) == isHeader, "\(text)")
  }
}

// MARK: Files, folders, streams

private func read(_ paths: [String], _ limits: RecordingLimits = RecordingLimits()) -> [ReadRecording] {
  var feed = RecordingFeed(paths, limits: limits)
  var all: [ReadRecording] = []
  while let batch = feed.next() { batch.forEach { all.append($0) } }
  return all
}

@Test func readsFoldersInTheOrderOfNames() throws {
  let folder = try TemporaryFolder()
  let one = RecordingCoding.encode(Samples.recording())
  try FileManager.default.createDirectory(atPath: "\(folder.path)/c/d", withIntermediateDirectories: true)
  for name in ["b.jsonl", "a.jsonl", "c/z.jsonl", "c/d/y.jsonl", ".hidden.jsonl", "x.txt", "d.jsonl"] {
    _ = try folder.write(name, one)
  }
  try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/c/round", withDestinationPath: folder.path)
  try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/e.jsonl", withDestinationPath: "b.jsonl")
  try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/f.jsonl", withDestinationPath: "gone.jsonl")
  let found = read([folder.path, "\(folder.path)/x.txt"])
  #expect(
    found.map { $0.place.text.replacing(folder.path, with: "") } == [
      "/a.jsonl", "/b.jsonl", "/c/d/y.jsonl", "/c/z.jsonl", "/d.jsonl", "/e.jsonl", "/f.jsonl", "/x.txt",
    ])
  #expect(found.filter { (try? $0.result.get()) == Samples.recording() }.count == 7)
}

@Test func saysWhatIsNotThere() throws {
  let folder = try TemporaryFolder()
  try FileManager.default.createDirectory(atPath: "\(folder.path)/leer", withIntermediateDirectories: true)
  let empty = try folder.write("leer.jsonl", [])
  let found = read(["\(folder.path)/leer", empty, "/nowhere.jsonl", "/dev/null"])
  let errors = found.map { found -> RecordingError? in
    if case .failure(let error) = found.result { error } else { nil }
  }
  #expect(
    errors == [
      RecordingError(.noneInFolder, path: "\(folder.path)/leer"), RecordingError(.empty, path: empty),
      RecordingError(.cannotRead(.notFound), path: "/nowhere.jsonl"),
      RecordingError(.cannotRead(.notAFile), path: "/dev/null"),
    ])
}

@Test func dividesALargeFileBetweenRecordings() throws {
  let folder = try TemporaryFolder()
  let recording = Samples.recording()
  let one = RecordingCoding.encode(recording)
  let count = RecordingFeed.batchBytes * 3 / one.count
  let path = try folder.write("many", (0..<count).flatMap { _ in one })
  let found = read([path])
  #expect(found.count == count)
  #expect(found.allSatisfy { (try? $0.result.get()) == recording })
  #expect(found.map(\.place.line) == (0..<count).map { $0 * (recording.entries.count + 1) + 1 })
}

@Test func passesOverARecordingThatIsTooLarge() throws {
  let folder = try TemporaryFolder()
  let one = RecordingCoding.encode(Samples.recording())
  var limits = RecordingLimits()
  limits.fileBytes = 1 << 19
  let header = RecordingCoding.line(Samples.recording().header)
  for filler in ["{\"step\":1}\n", "no line at all "] {
    let junk = Array(String(repeating: filler, count: 4 << 20 / filler.utf8.count).utf8)
    let path = try folder.write("large", one + header + junk + [0x0A] + one)
    let found = read([path], limits)
    #expect(found.count == 3)
    #expect((try? found.first?.result.get()) == Samples.recording())
    #expect((try? found.last?.result.get()) == Samples.recording())
    let lines = (one + header + junk + [0x0A]).count { $0 == 0x0A }
    #expect(found.last?.place.line == lines + 1)
  }
}
