#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines from a file descriptor, and stops waiting when a second one has something to say.
struct LineInput {
  /// The most bytes of a line. What is longer is passed over and counts as noise.
  static let mostBytes = 4096

  private let descriptor: Int32
  private let stop: Int32?
  private var buffer: [UInt8] = []
  private var position = 0
  private var hasEnded = false
  private var isLate = false

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - descriptor: Where the lines come from.
  ///   - stop: A descriptor on which anything readable means that the process is to stop.
  init(_ descriptor: Int32, stop: Int32? = nil) {
    self.descriptor = descriptor
    self.stop = stop
  }

  /// The next line; a last one without a line break counts as well.
  ///
  /// - Parameter milliseconds: How long to wait for it; nil for as long as it takes. What came of a line by then is
  ///   dropped.
  /// - Returns: What came.
  mutating func next(within milliseconds: Int? = nil) -> Heard {
    let clock = ContinuousClock()
    let deadline = milliseconds.map { clock.now + .milliseconds($0) }
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if position == buffer.count {
        // Rounded up, so that the time is over when poll comes back.
        let wait = deadline.map {
          Int32(clamping: max(0, (clock.now.duration(to: $0) + .microseconds(999)).milliseconds))
        }
        let hasMore = fill(wait ?? -1)
        if isStopped { return .interrupted }
        if isLate { return .late }
        if !hasMore { return line.isEmpty && !isTooLong ? .end : heard(line, isTooLong) }
      }
      let end = buffer[position...].firstIndex(of: 0x0A) ?? buffer.count
      if line.count + end - position > Self.mostBytes { isTooLong = true } else { line += buffer[position..<end] }
      position = end
      if end < buffer.count {
        position += 1
        return heard(line, isTooLong)
      }
    }
  }

  private func heard(_ line: [UInt8], _ isTooLong: Bool) -> Heard {
    let line = line.last == 0x0D ? line.dropLast() : line[...]
    guard !isTooLong, let text = String(validating: line, as: UTF8.self) else { return .noise }
    return .line(text)
  }

  /// Reads what is there, after waiting for it.
  ///
  /// - Parameter milliseconds: How long to wait; -1 for as long as it takes.
  /// - Returns: Whether there was anything; false at the end, when the time is over and when the process is to stop.
  private mutating func fill(_ milliseconds: Int32) -> Bool {
    isLate = false
    buffer = []
    position = 0
    while !hasEnded, !isStopped {
      var waiting = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
      if let stop { waiting.append(pollfd(fd: stop, events: Int16(POLLIN), revents: 0)) }
      let ready = poll(&waiting, nfds_t(waiting.count), milliseconds)
      if ready == 0 {
        isLate = true
        return false
      }
      guard ready > 0 else {
        if errno == EINTR { continue }
        break
      }
      if waiting[0].revents == 0 { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { break }
      buffer = Array(bytes[..<count])
      return true
    }
    // On a terminal more could follow; for a dialogue it is the end.
    hasEnded = true
    return false
  }

  private var isStopped: Bool {
    guard let stop else { return false }
    var waiting = pollfd(fd: stop, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }
}
