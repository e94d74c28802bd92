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

/// A program of somebody else, and what a run of it may cost.
///
/// It runs in a session of its own, in the folder `/`, with the variables that are given and no others. What it was
/// asked lies in a file without a name that is its standard input, so it can leave without reading and harm nobody.
package struct ChildProgram: Sendable {
  /// What a run may cost.
  package struct Limits: Sendable {
    /// How long it may take.
    package var time: Duration
    /// How many bytes it may write on standard output, and as many on standard error.
    package var output: Int
    /// How many of the last bytes on standard error are kept.
    package var errorTail: Int

    /// Makes limits.
    package init(time: Duration = .seconds(10), output: Int = 4 << 20, errorTail: Int = 2 << 10) {
      self.time = time
      self.output = output
      self.errorTail = errorTail
    }
  }

  /// The absolute path of its file.
  package var path: String
  /// The only variables of its environment.
  package var environment: [String: String]
  /// What a run may cost.
  package var limits: Limits

  /// Makes a program.
  package init(path: String, environment: [String: String], limits: Limits = Limits()) {
    self.path = path
    self.environment = environment
    self.limits = limits
  }

  /// Runs the program and waits until it has ended, by itself or because it went past a limit.
  ///
  /// It blocks its thread, so no task may call it. Whatever the program started and left in its session is ended too.
  /// Nothing that a program does is an error that is thrown.
  ///
  /// - Parameter input: All that stands on its standard input.
  /// - Returns: How it ended, and what it wrote.
  package func run(_ input: [UInt8]) -> ChildRun {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<ChildRun?>(nil)
    Task.detached {
      let run = await start(input)
      result.withLock { $0 = run }
      done.signal()
    }
    done.wait()
    guard let run = result.withLock({ $0 }) else { preconditionFailure("a run ended without a result") }
    return run
  }

  private func start(_ input: [UInt8]) async -> ChildRun {
    let file: UnnamedFile
    do throws(Errno) { file = try UnnamedFile(input) } catch { return ChildRun(.notStarted("\(error)")) }
    var options = PlatformOptions()
    options.createSession = true
    let variables = environment.reduce(into: [Environment.Key: String]()) { variables, variable in
      if let key = Environment.Key(rawValue: variable.key) { variables[key] = variable.value }
    }
    do {
      let result = try await Subprocess.run(
        .path(FilePath(path)), environment: .custom(variables), workingDirectory: "/", platformOptions: options,
        input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: true), output: .sequence, error: .sequence
      ) { [limits] execution in
        await ChildWatch(limits, execution.processIdentifier.value).watch(
          execution.standardOutput, execution.standardError)
      }
      var run = result.closureResult
      guard run.ending == .exited(0) else { return run }
      switch result.terminationStatus {
      case .exited(let code): run.ending = .exited(Int(code))
      case .signaled(let signal): run.ending = .signalled(Int(signal))
      }
      return run
    } catch let error as SubprocessError {
      return ChildRun(.notStarted(error.underlyingError.map { "\($0)" } ?? error.description))
    } catch {
      return ChildRun(.notStarted("\(error)"))
    }
  }
}

/// What came of a run.
package struct ChildRun: Sendable {
  /// How it ended.
  package enum Ending: Hashable, Sendable {
    /// By itself, with this exit code.
    case exited(Int)
    /// By this signal, which was not ours.
    case signalled(Int)
    /// Ended by us, because it took too long.
    case outOfTime
    /// Ended by us, because it wrote too much.
    case tooMuch
    /// It never ran, for this reason.
    case notStarted(String)
  }

  /// How it ended.
  package var ending: Ending
  /// What it wrote on standard output; never more than the limit.
  package var output: [UInt8] = []
  /// The last of what it wrote on standard error.
  package var errorTail: [UInt8] = []

  /// Makes a result.
  package init(_ ending: Ending) { self.ending = ending }
}
