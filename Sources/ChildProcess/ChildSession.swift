#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of somebody else with which lines are exchanged, for as long as the value lives.
///
/// It runs in a session of its own, with the variables that are given and no others. Every answer has a limit of time and of
/// output; what goes past it is ended, with all that it started. Nothing that a program does is an error that is thrown,
/// and none of it can end our own process. It blocks its thread, so no task may use it.
package final class ChildSession {
  /// What a program is, and what it may cost.
  package struct Options: Sendable {
    /// The absolute path of its file.
    package var path: String
    /// Its arguments.
    package var arguments: [String]
    /// The only variables of its environment.
    package var environment: [String: String]
    /// How long an answer may take, and what it may say in one: `output` is the most bytes of a line.
    package var limits: ChildProgram.Limits
    /// Becomes readable where waiting is to end; -1 for none.
    package var interruption: Int32

    /// Makes options.
    package init(
      path: String, arguments: [String] = [], environment: [String: String], limits: ChildProgram.Limits,
      interruption: Int32 = -1
    ) {
      self.path = path
      self.arguments = arguments
      self.environment = environment
      self.limits = limits
      self.interruption = interruption
    }
  }

  /// What came of a question.
  package enum Reply: Hashable, Sendable {
    /// A line, without its end.
    case line([UInt8])
    /// It ended, or closed its output, before it answered; afterwards there is no answer any more.
    case left(ChildRun.Ending)
    /// It ended, or closed its output, in the middle of a line.
    case cut([UInt8])
    /// Waiting was ended from outside.
    case interrupted
  }

  private let options: Options
  private let process: SpawnedProcess
  /// Our ends of the pipes; -1 for one that is closed.
  private var input: Int32
  private let output: Int32
  private let errors: Int32
  private var waiting: [UInt8] = []
  private var isOver = false
  private var errorCount = 0
  private var errorsGoOn = true
  /// The last of what it wrote on standard error.
  package private(set) var errorTail: [UInt8] = []

  /// Starts a program.
  package init(_ options: Options) {
    self.options = options
    // A program that does not read what it is asked would end our own process.
    signal(SIGPIPE, SIG_IGN)
    let pipes = (Pipe(), Pipe(), Pipe())
    (input, output, errors) = (pipes.0.writable, pipes.1.readable, pipes.2.readable)
    for end in [input, output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    process = SpawnedProcess(
      options, input: pipes.0.readable, output: pipes.1.writable, errors: pipes.2.writable)
  }

  deinit {
    finish(after: 0)
    for end in [input, output, errors] where end >= 0 { close(end) }
  }

  /// Asks a question and waits for the answer.
  /// - Parameters:
  ///   - line: The question, without a line end.
  ///   - before: Lines that are told first and want no answer.
  /// - Returns: The next line that the program says, or why there is none.
  package func ask(_ line: [UInt8], after before: [[UInt8]] = []) -> Reply {
    if let failure = process.failure { return .left(.notStarted(failure)) }
    guard !isOver else { return .left(.exited(0)) }
    var rest: ArraySlice<UInt8> = []
    for line in before + [line] { rest += line + [0x0A] }
    let end = ContinuousClock.now + options.limits.time
    while true {
      // What is wrong with a program shows best where it is read first: what it said before it left counts.
      if let answer = nextLine() { return .line(answer) }
      if waiting.count > options.limits.output { return over(.tooMuch) }
      let left = end - ContinuousClock.now
      guard left > .zero else { return over(.outOfTime) }
      var ends = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        pollfd(fd: rest.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: options.interruption, events: Int16(POLLIN), revents: 0),
      ]
      if !errorsGoOn { ends[1].fd = -1 }
      let seconds = left.components.seconds
      let fraction = left.components.attoseconds / 1_000_000_000_000_000
      let milliseconds = seconds > 1000 ? 1_000_000 : seconds * 1000 + fraction
      guard poll(&ends, nfds_t(ends.count), Int32(milliseconds) + 1) >= 0 || errno == EINTR else { continue }
      if ends[3].revents != 0 {
        _ = over(.outOfTime)
        return .interrupted
      }
      if ends[1].revents != 0, !readErrors() { return over(.tooMuch) }
      if ends[0].revents != 0, !readOutput() {
        if let answer = nextLine() { return .line(answer) }
        return waiting.isEmpty ? leave() : cut()
      }
      if ends[2].revents != 0, !rest.isEmpty { write(&rest) }
    }
  }

  /// Tells the program something that wants no answer, and that there is nothing more; waits a little until it has ended.
  package func end(telling line: [UInt8]? = nil) {
    guard !isOver, process.failure == nil else { return }
    isOver = true
    if let line {
      var rest: ArraySlice<UInt8> = line + [0x0A]
      write(&rest)
    }
    finish(after: 500)
  }

  // MARK: Streams

  private func nextLine() -> [UInt8]? {
    guard let end = waiting.firstIndex(of: 0x0A), end <= options.limits.output else { return nil }
    defer { waiting.removeFirst(end + 1) }
    return Array(waiting[..<end])
  }

  /// Writes as much as the pipe takes. Where nobody reads it, the program has left or will be too late.
  private func write(_ rest: inout ArraySlice<UInt8>) {
    let count = rest.withUnsafeBytes { bytes in
      #if canImport(Glibc)
        Glibc.write(input, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
        Musl.write(input, bytes.baseAddress, bytes.count)
      #else
        Darwin.write(input, bytes.baseAddress, bytes.count)
      #endif
    }
    if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN, errno != EINTR { rest = [] }
  }

  /// - Returns: Whether the stream goes on.
  private func readOutput() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &bytes, bytes.count)
    if count > 0 { waiting += bytes[..<count] }
    return count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR)
  }

  /// - Returns: Whether it wrote no more than it may.
  private func readErrors() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(errors, &bytes, bytes.count)
    guard count > 0 else {
      if count == 0 { errorsGoOn = false }
      return true
    }
    errorCount += count
    errorTail = Array((errorTail + bytes[..<count]).suffix(options.limits.errorTail))
    return errorCount <= options.limits.output * 16
  }

  // MARK: Ends

  private func over(_ ending: ChildRun.Ending) -> Reply {
    isOver = true
    finish(after: 0)
    return .left(ending)
  }

  private func leave() -> Reply {
    isOver = true
    return .left(finish(after: 500) ?? .exited(0))
  }

  private func cut() -> Reply {
    isOver = true
    finish(after: 500)
    return .cut(Array(waiting.prefix(options.limits.output)))
  }

  /// Ends the session, once it has ended by itself or the time is over.
  /// - Returns: How it ended by itself; nil if we ended it.
  @discardableResult private func finish(after milliseconds: Int) -> ChildRun.Ending? {
    if input >= 0 {
      close(input)
      input = -1
    }
    let ending = process.finish(after: milliseconds)
    if errorsGoOn { _ = readErrors() }
    return ending
  }
}

/// The two ends of a pipe; -1 where there is none to be had.
private struct Pipe {
  let readable: Int32
  let writable: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      (readable, writable) = (-1, -1)
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readable, writable) = (ends[0], ends[1])
  }
}
