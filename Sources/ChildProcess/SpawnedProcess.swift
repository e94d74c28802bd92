import Dispatch
import Subprocess
import Synchronization
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process that was started and is not waited for: it has to be finished.
final class SpawnedProcess: Sendable {
  private enum Release: Sendable {
    case waiting(CheckedContinuation<Void, Never>?)
    case released
  }

  private let leader = Mutex<pid_t>(0)
  private let problem = Mutex<String?>(nil)
  private let status = Mutex<ChildRun.Ending?>(nil)
  private let release = Mutex(Release.waiting(nil))
  private let isFinished = Mutex(false)
  private let started = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)

  /// Starts a process and waits until it runs, or cannot.
  /// - Parameters:
  ///   - options: What it is.
  ///   - input: Its standard input; closed here afterwards, as are the others.
  ///   - output: Its standard output.
  ///   - errors: Its standard error.
  init(_ options: ChildSession.Options, input: Int32, output: Int32, errors: Int32) {
    guard input >= 0, output >= 0, errors >= 0 else {
      problem.withLock { $0 = "\(Errno.tooManyOpenFiles)" }
      return
    }
    Task.detached { [self] in await start(options, input, output, errors) }
    started.wait()
  }

  /// Why it never ran; nil where it did.
  var failure: String? { problem.withLock { $0 } }

  private func start(_ options: ChildSession.Options, _ input: Int32, _ output: Int32, _ errors: Int32) async {
    var platform = PlatformOptions()
    platform.createSession = true
    let variables = options.environment.reduce(into: [Environment.Key: String]()) { variables, variable in
      if let key = Environment.Key(rawValue: variable.key) { variables[key] = variable.value }
    }
    do {
      let result = try await Subprocess.run(
        .path(FilePath(options.path)), arguments: Arguments(options.arguments), environment: .custom(variables),
        platformOptions: platform,
        input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: true),
        output: .fileDescriptor(FileDescriptor(rawValue: output), closeAfterSpawningProcess: true),
        error: .fileDescriptor(FileDescriptor(rawValue: errors), closeAfterSpawningProcess: true)
      ) { execution in
        let process = execution.processIdentifier.value
        // The process is not reaped before this closure returns, so its number stays its own.
        let place = RunningSessions.add(process)
        leader.withLock { $0 = process }
        started.signal()
        await untilReleased()
        RunningSessions.remove(place)
      }
      let ending: ChildRun.Ending =
        switch result.terminationStatus {
        case .exited(let code): .exited(Int(code))
        case .signaled(let signal): .signalled(Int(signal))
        }
      status.withLock { $0 = ending }
    } catch {
      let reason = (error as? SubprocessError)?.underlyingError.map { "\($0)" } ?? "\(error)"
      problem.withLock { $0 = reason }
      if leader.withLock({ $0 == 0 }) { started.signal() }
    }
    done.signal()
  }

  private func untilReleased() async {
    await withCheckedContinuation { continuation in
      let isReleased = release.withLock { release in
        if case .released = release { return true }
        release = .waiting(continuation)
        return false
      }
      if isReleased { continuation.resume() }
    }
  }

  /// Ends the process and all of its session, once it has ended by itself or the time is over. It is done once.
  /// - Returns: How it ended by itself; nil if we ended it.
  func finish(after milliseconds: Int) -> ChildRun.Ending? {
    guard failure == nil,
      !isFinished.withLock({ isFinished in
        defer { isFinished = true }
        return isFinished
      })
    else { return nil }
    let process = leader.withLock { $0 }
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while !hasEnded(process), ContinuousClock.now < end { usleep(500) }
    let endedByItself = hasEnded(process)
    // What it started and left behind is ended too.
    _ = kill(-process, SIGKILL)
    let continuation = release.withLock { release in
      defer { release = .released }
      if case .waiting(let continuation) = release { return continuation }
      return nil
    }
    continuation?.resume()
    done.wait()
    return endedByItself ? status.withLock { $0 } : nil
  }

  /// Whether a process has ended. It stays to be reaped.
  private func hasEnded(_ process: pid_t) -> Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) != 0 || information.si_signo != 0
  }
}
