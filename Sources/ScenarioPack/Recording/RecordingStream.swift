#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A large file or standard input, handed out in pieces that end between two recordings.
struct RecordingStream: ~Copyable {
  /// What stands for standard input in messages.
  static let standardInputName = "stdin"

  private let file: InputFile?
  private let descriptor: Int32
  private let path: String
  private let limits: RecordingLimits
  /// What was read and not handed out.
  private var held: [UInt8] = []
  /// The number of the first line of that.
  private var line = 1
  private var isAtEnd = false
  /// Whether the rest of a recording that is too large is passed over.
  private var isPassing = false
  /// Whether what is held begins in the middle of a line.
  private var isInsideLine = false
  private var hasBytes = false

  /// Reads a file from its beginning.
  init(_ file: consuming InputFile, path: String, _ limits: RecordingLimits) {
    descriptor = file.descriptor
    self.file = consume file
    self.path = path
    self.limits = limits
  }

  /// Reads standard input.
  init(standardInput limits: RecordingLimits) {
    descriptor = 0
    file = nil
    path = Self.standardInputName
    self.limits = limits
  }

  /// The next piece, or why it cannot be read; nil at the end.
  mutating func next() -> RecordingBatch.Content? {
    while !isAtEnd || !held.isEmpty {
      if !isAtEnd, let fault = fill() {
        (isAtEnd, held, hasBytes) = (true, [], true)
        return .fault(RecordingError(.cannotRead(fault), path: path, line: line))
      }
      if isPassing { passOver() }
      if isAtEnd { return held.isEmpty ? end() : handOut(held.count) }
      if let header = lastHeader() { return handOut(header) }
      if held.count > limits.fileBytes {
        // Its own header is the first line and not the next one.
        (isPassing, isInsideLine) = (true, true)
        return .fault(RecordingError(.tooLarge(limit: limits.fileBytes), path: path, line: line))
      }
    }
    return end()
  }

  private mutating func end() -> RecordingBatch.Content? {
    guard !hasBytes else { return nil }
    hasBytes = true
    return .fault(RecordingError(.empty, path: path))
  }

  /// Hands out what comes before a place.
  private mutating func handOut(_ end: Int) -> RecordingBatch.Content {
    let first = line
    let rest = Array(held[end...])
    held.removeLast(rest.count)
    line += Self.newlines(held)
    defer { held = rest }
    return .lines(held, path: path, firstLine: first)
  }

  /// Reads on: as much again as is held, so that what is looked through once more is never most of the work.
  private mutating func fill() -> FileFault? {
    let start = held.count
    let wanted = max(RecordingFeed.batchBytes, min(start, limits.fileBytes))
    held.append(contentsOf: repeatElement(0, count: wanted))
    var filled = 0
    var fault: FileFault?
    while filled < wanted, fault == nil, !isAtEnd {
      let count = held.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + start + filled }, wanted - filled)
      }
      if count > 0 {
        filled += count
      } else if count == 0 {
        isAtEnd = true
      } else if errno != EINTR {
        fault = FileFault(errno: errno)
      }
    }
    held.removeLast(wanted - filled)
    if filled > 0 { hasBytes = true }
    return fault
  }

  // MARK: Headers

  /// Where the last header begins that is not the first line; nil where there is none among the lines that are whole.
  private func lastHeader() -> Int? {
    held.withUnsafeBufferPointer { held in
      guard var end = held.lastIndex(of: 0x0A) else { return nil }
      while let newline = held[..<end].lastIndex(of: 0x0A) {
        if RecordingLine.isHeader(UnsafeBufferPointer(rebasing: held[newline + 1..<end])) { return newline + 1 }
        end = newline
      }
      return nil
    }
  }

  /// Drops whole lines up to the next header.
  private mutating func passOver() {
    var start = 0
    while let newline = held[start...].firstIndex(of: 0x0A) {
      if !isInsideLine, RecordingLine.isHeader(in: held, start..<newline) {
        isPassing = false
        break
      }
      isInsideLine = false
      line += 1
      start = newline + 1
    }
    held.removeFirst(start)
    if isPassing, isAtEnd || held.count > limits.lineBytes {
      isInsideLine = !held.isEmpty
      held = []
    }
  }

  private static func newlines(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var start = 0
      while let newline = bytes.position(of: 0x0A, from: start) {
        count += 1
        start = newline + 1
      }
      return count
    }
  }
}
