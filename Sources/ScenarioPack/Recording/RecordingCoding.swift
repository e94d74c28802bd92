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
      let line = start..<(end ?? bytes.count)
      start = line.upperBound + 1
      do throws(RecordingError.Problem) {
        guard line.count <= limits.lineBytes else { throw .lineTooLong(limit: limits.lineBytes) }
        try take(bytes, line, isLast: end == nil, into: &recording)
      } catch {
        throw RecordingError(error, path: path, line: number)
      }
    }
    guard let recording else { throw RecordingError(.empty, path: path) }
    return recording
  }

  /// Takes the next line, the first of which is the header. A last line without a newline may have been cut.
  static func take(
    _ bytes: [UInt8], _ range: Range<Int>, isLast: Bool, into recording: inout Recording?
  ) throws(RecordingError.Problem) {
    guard let answers = recording?.entries.count else {
      recording = Recording(header: try header(bytes, range, isLast: isLast))
      recording?.entries.reserveCapacity(32)
      return
    }
    let entry: Recording.Entry
    do throws(ContentFault) {
      entry = try self.entry(bytes, range)
    } catch {
      throw isLast && isCut(bytes[range], error) ? .cutOff : .invalid(error)
    }
    guard entry.step == answers + 1 else { throw .wrongStep(found: entry.step, expected: answers + 1) }
    recording?.entries.append(entry)
  }

  private static func entry(_ bytes: [UInt8], _ range: Range<Int>) throws(ContentFault) -> Recording.Entry {
    do throws(ContentFault) {
      let entry = try read(bytes, range) { (line) throws(ContentFault) in try line.entry() }
      try check(entry)
      return entry
    } catch {
      // What the general reader has to say comes first: it names places.
      try check(try JSONCoding.decode(Recording.Entry.self, from: Array(bytes[range])))
      throw error
    }
  }

  private static func read<Value>(
    _ bytes: [UInt8], _ range: Range<Int>, _ read: (inout RecordingLine) throws(ContentFault) -> Value
  ) throws(ContentFault) -> Value {
    try bytes.withUnsafeBufferPointer { (bytes) throws(ContentFault) in
      var line = RecordingLine(UnsafeBufferPointer(rebasing: bytes[range]))
      return try read(&line)
    }
  }

  private struct Format: Decodable { let recording: Int }

  private static func header(
    _ bytes: [UInt8], _ range: Range<Int>, isLast: Bool
  ) throws(RecordingError.Problem) -> Recording.Header {
    do throws(ContentFault) {
      let header = try read(bytes, range) { (line) throws(ContentFault) in try line.header() }
      try check(header)
      return header
    } catch {
      try explain(Array(bytes[range]), isLast: isLast)
      throw .invalid(error)
    }
  }

  /// Asks the general reader what is wrong with a header.
  private static func explain(_ line: [UInt8], isLast: Bool) throws(RecordingError.Problem) {
    let found: Int
    do throws(ContentFault) {
      found = try JSONCoding.decode(Format.self, from: line).recording
    } catch {
      if isLast, isCut(line[...], error) { throw .cutOff }
      throw error == .notUTF8 ? .invalid(error) : .notARecording
    }
    do throws(ContentFault) {
      let known = Recording.Header.currentFormat
      guard found <= known else { throw .newerFormat(found: found, known: known) }
      guard found >= 1 else { throw .wrongValue("recording") }
      try check(try JSONCoding.decode(Recording.Header.self, from: line))
    } catch {
      throw .invalid(error)
    }
  }

  /// Whether a line that could not be read looks like the first part of one.
  private static func isCut(_ line: ArraySlice<UInt8>, _ fault: ContentFault) -> Bool {
    line.first == UInt8(ascii: "{") && (fault == .notJSON || fault == .notUTF8)
  }

  private static func check(_ header: Recording.Header) throws(ContentFault) {
    guard header.recording == Recording.Header.currentFormat else { throw .wrongValue("recording") }
    guard header.seed <= Recording.Header.greatestSeed else { throw .wrongValue("seed") }
    guard isHexadecimal(header.program.utf8, count: 64) else { throw .wrongValue("program") }
    guard isSessionCode(header.session) else { throw .wrongValue("session") }
  }

  private static func check(_ entry: Recording.Entry) throws(ContentFault) {
    guard areHashes(entry.text.utf8) else { throw .wrongValue("text") }
    guard (0...Recording.Entry.mostMilliseconds).contains(entry.ms) else { throw .wrongValue("ms") }
  }

  /// Whether a text can be the code of a session: at most 64 characters, without blanks, control characters and @, so
  /// that neither a name of two words nor an address of mail is one.
  private static func isSessionCode(_ text: String) -> Bool {
    text.unicodeScalars.prefix(65).count <= 64
      && text.unicodeScalars.allSatisfy {
        switch $0.value {
        case 0...0x20, 0x40, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
          false
        default: true
        }
      }
  }

  /// Whether a text is empty or hashes of texts, each `h` and eight digits, with a blank between two.
  package static func areHashes(_ text: String.UTF8View) -> Bool {
    text.withContiguousStorageIfAvailable(areHashes) ?? false
  }

  private static func areHashes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    for byte in text {
      switch place {
      case 0: guard byte == UInt8(ascii: "h") else { return false }
      case 9:
        guard byte == UInt8(ascii: " ") else { return false }
        place = -1
      default: guard isHexadecimal(byte) else { return false }
      }
      place += 1
    }
    return place == 9 || text.isEmpty
  }

  private static func isHexadecimal(_ text: some Collection<UInt8>, count: Int) -> Bool {
    text.withContiguousStorageIfAvailable { $0.count == count && $0.allSatisfy(isHexadecimal) } ?? false
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
