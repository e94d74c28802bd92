#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The signals that ask a process to stop (Ctrl-C, `kill`, a closed terminal), as a descriptor that can be waited for.
///
/// The signals are blocked, and a thread of its own takes them with `sigwait` and writes a byte to a pipe: no handler
/// runs in the middle of anything, and nothing is shared. From then on the process stops only where it reads the
/// pipe. A pipe whose reader has gone away is no longer a reason to stop.
enum StopSignals {
  /// Starts to catch the signals.
  ///
  /// - Returns: The descriptor that becomes readable, and stays so, when the process is to stop; nil where the system
  ///   has none to give, and then signals do what they always do.
  static func caught() -> Int32? {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let (readable, writable) = (ends[0], ends[1])
    var signals = set()
    var before = sigset_t()
    guard pthread_sigmask(SIG_BLOCK, &signals, &before) == 0 else { return nil }
    let argument = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    argument.initialize(to: writable)
    #if canImport(Darwin)
      var thread: pthread_t?
      let failure = pthread_create(&thread, nil, { Self.pass(on: $0) }, argument)
    #else
      var thread = pthread_t()
      let failure = pthread_create(&thread, nil, { $0.flatMap { StopSignals.pass(on: $0) } }, argument)
    #endif
    guard failure == 0 else {
      argument.deallocate()
      pthread_sigmask(SIG_SETMASK, &before, nil)
      return nil
    }
    return readable
  }

  private static func set() -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }

  /// Waits for signals as long as the process lives, and writes a byte for each.
  private static func pass(on argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    let descriptor = argument.load(as: Int32.self)
    argument.deallocate()
    var signals = set()
    var signal: Int32 = 0
    while sigwait(&signals, &signal) == 0 {
      var byte: UInt8 = 1
      _ = write(descriptor, &byte, 1)
    }
    return nil
  }
}
