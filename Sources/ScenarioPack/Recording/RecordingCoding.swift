public import ScenarioModel

/// Between recordings and their JSON lines, which `Schema/recording.schema.json` describes.
///
/// The first line is the header, and each further line is one answer. A recording need not reach an ending.
public enum RecordingCoding {
  /// The header as a line, with its newline.
  public static func line(_ header: Recording.Header) -> [UInt8] { JSONCoding.encode(header) + [0x0A] }

  /// An answer as a line, with its newline.
  public static func line(_ entry: Recording.Entry) -> [UInt8] { JSONCoding.encode(entry) + [0x0A] }

  /// All lines of a recording.
  public static func encode(_ recording: Recording) -> [UInt8] {
    var bytes = line(recording.header)
    for entry in recording.entries { bytes += line(entry) }
    return bytes
  }

  /// Writes a recording to a file, which appears under its name when it is whole and not before.
  ///
  /// - Throws: A ``RecordingError``; then there is no new file, and an older one is as it was.
  public static func write(
    _ recording: Recording, to path: String, durability: Durability = .onDisk
  ) throws(RecordingError) {
    do throws(FileFault) {
      let file = try OutputFile(path)
      try file.write(encode(recording))
      try file.commit(durability)
    } catch {
      throw RecordingError(.cannotWrite(error), path: path)
    }
  }

  /// Finds out whether a recording could be written to a path, without leaving anything there.
  ///
  /// - Throws: The ``RecordingError`` that writing would throw now.
  package static func checkWriting(to path: String) throws(RecordingError) {
    do throws(FileFault) {
      _ = try OutputFile(path)
    } catch {
      throw RecordingError(.cannotWrite(error), path: path)
    }
  }

  /// Reads the recording at a path.
  ///
  /// - Throws: A ``RecordingError`` with the line.
  public static func read(
    _ path: String, limits: RecordingLimits = RecordingLimits()
  ) throws(RecordingError) -> Recording {
    let bytes: [UInt8]
    do throws(FileFault) {
      let file = try InputFile(path)
      // One byte more than is allowed tells a file that grew from one that did not.
      bytes = try file.read(at: 0, count: min(file.size, limits.fileBytes) + 1)
    } catch {
      throw RecordingError(.cannotRead(error), path: path)
    }
    return try decode(bytes, path: path, limits: limits)
  }

  /// Reads the lines of a recording.
  ///
  /// - Parameters:
  ///   - bytes: The lines; the last need not end in a newline.
  ///   - path: What stands for the file in messages.
  ///   - limits: How large it may be.
  /// - Returns: The recording, whose steps count from 1.
  /// - Throws: A ``RecordingError`` with the line.
  public static func decode(
    _ bytes: [UInt8], path: String, limits: RecordingLimits = RecordingLimits()
  ) throws(RecordingError) -> Recording {
    guard !bytes.isEmpty else { throw RecordingError(.empty, path: path) }
    guard bytes.count <= limits.fileBytes else {
      throw RecordingError(.tooLarge(limit: limits.fileBytes), path: path)
    }
    var recording: Recording?
    var start = 0
    var number = 0
    while start < bytes.count {
      number += 1
      // Editors like to leave an empty line at the end.
      if recording != nil, bytes[start...].allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { break }
      guard number <= limits.lines else { throw RecordingError(.tooManyLines(limit: limits.lines), path: path) }
      let end = bytes[start...].firstIndex(of: 0x0A)
      let line = bytes[start..<(end ?? bytes.count)]
      start = (end ?? bytes.count) + 1
      do throws(RecordingError.Problem) {
        guard line.count <= limits.lineBytes else { throw .lineTooLong(limit: limits.lineBytes) }
        try take(Array(line), isLast: end == nil, into: &recording)
      } catch {
        throw RecordingError(error, path: path, line: number)
      }
    }
    guard let recording else { throw RecordingError(.empty, path: path) }
    return recording
  }

  /// Takes the next line, the first of which is the header. A last line without a newline may have been cut.
  private static func take(
    _ line: [UInt8], isLast: Bool, into recording: inout Recording?
  ) throws(RecordingError.Problem) {
    guard let answers = recording?.entries.count else {
      recording = Recording(header: try header(line, isLast: isLast))
      return
    }
    let entry: Recording.Entry
    do throws(ContentFault) {
      entry = try JSONCoding.decode(Recording.Entry.self, from: line)
      try check(entry)
    } catch {
      throw isLast && isCut(line, error) ? .cutOff : .invalid(error)
    }
    guard entry.step == answers + 1 else { throw .wrongStep(found: entry.step, expected: answers + 1) }
    recording?.entries.append(entry)
  }

  private struct Format: Decodable { let recording: Int }

  private static func header(_ line: [UInt8], isLast: Bool) throws(RecordingError.Problem) -> Recording.Header {
    let found: Int
    do throws(ContentFault) {
      found = try JSONCoding.decode(Format.self, from: line).recording
    } catch {
      if isLast, isCut(line, error) { throw .cutOff }
      throw error == .notUTF8 ? .invalid(error) : .notARecording
    }
    do throws(ContentFault) {
      let known = Recording.Header.currentFormat
      guard found <= known else { throw .newerFormat(found: found, known: known) }
      guard found >= 1 else { throw .wrongValue("recording") }
      let header = try JSONCoding.decode(Recording.Header.self, from: line)
      guard header.seed <= Recording.Header.greatestSeed else { throw .wrongValue("seed") }
      guard isHexadecimal(header.program.utf8, count: 64) else { throw .wrongValue("program") }
      return header
    } catch {
      throw .invalid(error)
    }
  }

  /// Whether a line that could not be read looks like the first part of one.
  private static func isCut(_ line: [UInt8], _ fault: ContentFault) -> Bool {
    line.first == UInt8(ascii: "{") && (fault == .notJSON || fault == .notUTF8)
  }

  private static func check(_ entry: Recording.Entry) throws(ContentFault) {
    let hashes = entry.text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let areHashes = hashes.allSatisfy { $0.first == UInt8(ascii: "h") && isHexadecimal($0.dropFirst(), count: 8) }
    guard areHashes || entry.text.isEmpty else { throw .wrongValue("text") }
    guard entry.ms >= 0 else { throw .wrongValue("ms") }
  }

  private static func isHexadecimal(_ text: some Collection<UInt8>, count: Int) -> Bool {
    text.count == count && text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
