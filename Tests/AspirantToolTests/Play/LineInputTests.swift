import Foundation
import Testing

@testable import AspirantTool

struct LineInputTests {
  private func heard(_ bytes: [UInt8]) throws -> [Heard] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    var input = LineInput(pipe.fileHandleForReading.fileDescriptor)
    var all: [Heard] = []
    while all.last != .end { all.append(input.next()) }
    return all
  }

  @Test func readsLines() throws {
    #expect(try heard(Array("1\r\næ\n\nsidste".utf8)) == [.line("1"), .line("æ"), .line(""), .line("sidste"), .end])
    #expect(try heard([]) == [.end])
    #expect(try heard(Array("\n".utf8)) == [.line(""), .end])
  }

  @Test func takesWhatIsNoTextForNoise() throws {
    #expect(try heard([0x31, 0xFF, 0x0A, 0x32, 0x0A]) == [.noise, .line("2"), .end])
    #expect(try heard([0xC3]) == [.noise, .end])
    let long = [UInt8](repeating: 0x61, count: LineInput.mostBytes + 1)
    #expect(try heard(long + [0x0A, 0x32]) == [.noise, .line("2"), .end])
    #expect(try heard(Array(long.dropLast()) + [0x0A]) == [.line(String(repeating: "a", count: 4096)), .end])
    let nulls = try heard([0x00, 0x1B, 0x0A])
    #expect(nulls == [.line("\0\u{1B}"), .end])
  }

  @Test func stopsWaitingWhenTheTimeIsOver() throws {
    let pipe = Pipe()
    var input = LineInput(pipe.fileHandleForReading.fileDescriptor)
    #expect(input.next(within: 0) == .late)
    #expect(input.next(within: 1) == .late)
    try pipe.fileHandleForWriting.write(contentsOf: Data("1\nhalf".utf8))
    #expect(input.next(within: 60_000) == .line("1"))
    #expect(input.next(within: 1) == .late)
    try pipe.fileHandleForWriting.write(contentsOf: Data("2\n".utf8))
    #expect(input.next() == .line("2"))
    try pipe.fileHandleForWriting.close()
    #expect(input.next(within: 60_000) == .end)
  }

  @Test func stopsWaitingWhenAsked() throws {
    let (answers, stop) = (Pipe(), Pipe())
    try answers.fileHandleForWriting.write(contentsOf: Data("1\nhalf".utf8))
    var input = LineInput(
      answers.fileHandleForReading.fileDescriptor, stop: stop.fileHandleForReading.fileDescriptor)
    #expect(input.next() == .line("1"))
    try stop.fileHandleForWriting.write(contentsOf: Data([1]))
    #expect(input.next() == .interrupted)
    #expect(input.next() == .interrupted)
  }

  @Test func writesCheckInsAsJSON() {
    let value = CheckInValue(scenario: "a\"\\\n", checkIn: "før/klar", value: 3)
    #expect(
      value.line == #"{"format":1,"scenario":"a\"\\\u000a","check-in":"før/klar","value":3}"# + "\n")
  }
}
