import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks after a process from its start to its end, and ends it where it goes past a limit.
struct ChildWatch: Sendable {
  private let limits: ChildProgram.Limits
  private let process: pid_t

  init(_ limits: ChildProgram.Limits, _ process: pid_t) {
    self.limits = limits
    self.process = process
  }

  private enum Event: Sendable {
    case output([UInt8], isWhole: Bool)
    case errors([UInt8], isWhole: Bool)
    case ended
    case time
  }

  /// Waits until the process has ended and both its streams were read.
  ///
  /// The process is not reaped before this returns, so its number, which is that of its session too, stays its own.
  ///
  /// - Returns: What it wrote; the ending is `exited(0)` unless it was ended by us.
  func watch(_ output: SubprocessOutputSequence, _ errors: SubprocessOutputSequence) async -> ChildRun {
    let place = RunningSessions.add(process)
    defer { RunningSessions.remove(place) }
    return await withTaskGroup(of: Event.self) { group in
      group.addTask {
        let (bytes, isWhole) = await read(output, keepingLast: limits.output)
        return .output(bytes, isWhole: isWhole)
      }
      group.addTask {
        let (bytes, isWhole) = await read(errors, keepingLast: limits.errorTail)
        return .errors(bytes, isWhole: isWhole)
      }
      group.addTask {
        while !hasEnded, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(2)) }
        return .ended
      }
      group.addTask {
        try? await Task.sleep(for: limits.time)
        return .time
      }
      var run = ChildRun(.exited(0))
      var waiting = 3
      while waiting > 0, let event = await group.next() {
        switch event {
        case .output(let bytes, let isWhole):
          waiting -= 1
          run.output = bytes
          if !isWhole { end(&run, .tooMuch) }
        case .errors(let bytes, let isWhole):
          waiting -= 1
          run.errorTail = bytes
          if !isWhole { end(&run, .tooMuch) }
        case .ended:
          waiting -= 1
          // What it started and left behind may hold its streams open.
          endSession()
        case .time:
          end(&run, .outOfTime)
        }
      }
      group.cancelAll()
      return run
    }
  }

  private func end(_ run: inout ChildRun, _ ending: ChildRun.Ending) {
    if run.ending == .exited(0) { run.ending = ending }
    endSession()
  }

  private func endSession() { _ = kill(-process, SIGKILL) }

  /// Whether the process has ended. It stays to be reaped.
  private var hasEnded: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) != 0 || information.si_signo != 0
  }

  /// Reads a stream to its end, or as far as it may be written to.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - most: How many of the last bytes are kept.
  /// - Returns: What is kept, and whether the stream came to its end.
  private func read(
    _ stream: SubprocessOutputSequence, keepingLast most: Int
  ) async -> (bytes: [UInt8], isWhole: Bool) {
    var kept: [UInt8] = []
    var count = 0
    do {
      for try await buffer in stream {
        count += buffer.count
        if count > limits.output { return (Array(kept.suffix(most)), false) }
        buffer.withUnsafeBytes { kept.append(contentsOf: $0) }
        // Dropped now and then, so that many small pieces cost no more than a few large ones.
        if kept.count > 2 * most + 65_536 { kept.removeFirst(kept.count - most) }
      }
    } catch {
      // A stream that cannot be read has ended.
    }
    return (Array(kept.suffix(most)), true)
  }
}
