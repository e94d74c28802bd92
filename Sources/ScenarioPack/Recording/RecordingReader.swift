public import ScenarioModel

/// Where a recording was found: a file, or a stream, and the line of its header.
public struct RecordingPlace: Hashable, Sendable {
  /// The path of the file, or what stands for the stream.
  public var path: String
  /// The line of the header, from 1.
  public var line: Int

  /// Makes a place.
  public init(path: String, line: Int = 1) {
    self.path = path
    self.line = line
  }

  /// The place as it is told: the file where the recording begins it, else the file and the line.
  public var text: String { line == 1 ? path : "\(path):\(line)" }
}

/// A recording that was read, or why it cannot be used.
public struct ReadRecording: Sendable {
  /// Where it begins.
  public var place: RecordingPlace
  /// The recording, or what is wrong with it.
  public var result: Result<Recording, RecordingError>
}

/// Reads one recording after the other from JSON lines; each line that is a header begins the next.
///
/// A recording that cannot be used stops nothing: the reader goes on with the next header. Empty lines may stand between
/// recordings.
package struct RecordingReader {
  private let bytes: [UInt8]
  private let path: String
  private let limits: RecordingLimits
  /// The line at hand; nil after the last.
  private var line: Range<Int>?
  /// The number of the line at hand.
  private var number: Int

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - bytes: The lines; the last need not end in a newline where the file ends.
  ///   - path: What stands for the file in messages.
  ///   - firstLine: The number of the first line.
  ///   - limits: How large a recording may be.
  package init(
    _ bytes: [UInt8], path: String, firstLine: Int = 1, limits: RecordingLimits = RecordingLimits()
  ) {
    self.bytes = bytes
    self.path = path
    self.limits = limits
    number = firstLine
    line = Self.line(in: bytes, from: 0)
  }

  /// The next recording; nil where there is none left.
  package mutating func next() -> ReadRecording? {
    passEmptyLines()
    guard line != nil else { return nil }
    let place = RecordingPlace(path: path, line: number)
    do throws(RecordingError) {
      return ReadRecording(place: place, result: .success(try recording()))
    } catch {
      while let line, !isHeader(line) { advance() }
      return ReadRecording(place: place, result: .failure(error))
    }
  }

  private mutating func recording() throws(RecordingError) -> Recording {
    let first = (number, start: line?.lowerBound ?? 0)
    var recording: Recording?
    while let range = line, recording == nil || !isHeader(range) {
      let number = number
      // Also a line that cannot be used is passed over, or it would be taken for the next header.
      advance()
      if isEmpty(range) {
        passEmptyLines()
        if let line, !isHeader(line) { throw error(.invalid(.notJSON), number) }
        break
      }
      guard number - first.0 < limits.lines else { throw error(.tooManyLines(limit: limits.lines), nil) }
      guard range.upperBound - first.start <= limits.fileBytes else {
        throw error(.tooLarge(limit: limits.fileBytes), nil)
      }
      do throws(RecordingError.Problem) {
        guard range.count <= limits.lineBytes else { throw .lineTooLong(limit: limits.lineBytes) }
        try RecordingCoding.take(bytes, range, isLast: range.upperBound == bytes.count, into: &recording)
      } catch {
        throw self.error(error, number)
      }
    }
    guard let recording else { throw error(.empty, nil) }
    return recording
  }

  private func error(_ problem: RecordingError.Problem, _ line: Int?) -> RecordingError {
    RecordingError(problem, path: path, line: line)
  }

  // MARK: Lines

  private mutating func advance() {
    line = Self.line(in: bytes, from: (line?.upperBound ?? bytes.count) + 1)
    number += 1
  }

  private mutating func passEmptyLines() {
    while let line, isEmpty(line) { advance() }
  }

  private func isEmpty(_ line: Range<Int>) -> Bool {
    // Editors of other systems leave a carriage return.
    line.isEmpty || bytes[line].allSatisfy { $0 == 0x0D }
  }

  private func isHeader(_ line: Range<Int>) -> Bool { RecordingLine.isHeader(in: bytes, line) }

  /// The line that starts at a place, without its newline; nil where there is none.
  private static func line(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let end = bytes.withUnsafeBufferPointer { $0.position(of: 0x0A, from: start) }
    return start..<(end ?? bytes.count)
  }
}
