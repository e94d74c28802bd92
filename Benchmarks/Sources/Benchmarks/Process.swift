#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What keeps a benchmark from running.
struct BenchmarkError: Error {
  var message: String
}

/// What a whole process cost.
struct ProcessCost {
  /// CPU seconds, of user and system.
  var seconds: Double
  /// Seconds from its start to its end.
  var elapsed: Double
  /// The most memory that it held at a time, in bytes.
  var peakMemory: Int
}

/// Runs a program to its end and measures it by `wait4`. What it prints is thrown away.
///
/// - Throws: ``BenchmarkError`` where it does not start, or does not exit with 0.
func run(_ program: String, _ arguments: [String]) throws(BenchmarkError) -> ProcessCost {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for stream: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }

  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
  defer { for word in words { free(word) } }
  words.append(nil)
  var child: pid_t = 0
  let start = monotonicSeconds()
  guard posix_spawn(&child, program, &actions, nil, words, environ) == 0 else {
    throw BenchmarkError(message: "\(program) cannot be started")
  }
  var status: Int32 = 0
  var usage = rusage()
  while wait4(child, &status, 0, &usage) == -1, errno == EINTR {}
  guard status == 0 else {
    throw BenchmarkError(message: "`\(program) \(arguments.first ?? "")` failed (status \(status))")
  }
  #if canImport(Glibc)
    let unit = 1024
  #else
    let unit = 1
  #endif
  return ProcessCost(
    seconds: usage.ru_utime.seconds + usage.ru_stime.seconds, elapsed: monotonicSeconds() - start,
    peakMemory: usage.ru_maxrss * unit)
}

private func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The CPU seconds that this process has used.
func processSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

extension [Double] {
  /// The middle one by size, of an odd number of figures.
  var median: Double { sorted()[count / 2] }
}
