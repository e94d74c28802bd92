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
  try run(program, arguments, output: "/dev/null")
}

/// Runs a program to its end, measures it, and keeps what it prints.
///
/// - Parameters:
///   - program: The path of the program.
///   - arguments: What it is given.
///   - endings: The exit codes with which it may end.
/// - Returns: What it cost, and what it printed.
/// - Throws: ``BenchmarkError`` where it does not start, or ends otherwise.
func runCaptured(
  _ program: String, _ arguments: [String], endings: ClosedRange<Int32> = 0...0
) throws(BenchmarkError) -> (cost: ProcessCost, output: String) {
  var template = Array("/tmp/aspirant-output-XXXXXX".utf8CString)
  let file = mkstemp(&template)
  guard file >= 0 else { throw BenchmarkError(message: "no file can be made in /tmp") }
  defer { close(file) }
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { unlink(path) }
  let cost = try run(program, arguments, output: path, endings: endings)
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &part, part.count)
    guard count > 0 else { break }
    bytes += part[..<count]
  }
  return (cost, String(decoding: bytes, as: UTF8.self))
}

private func run(
  _ program: String, _ arguments: [String], output: String, endings: ClosedRange<Int32> = 0...0
) throws(BenchmarkError) -> ProcessCost {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

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
  guard status & 0x7F == 0, endings.contains(status >> 8) else {
    throw BenchmarkError(
      message: "`\(program) \(arguments.prefix(6).joined(separator: " "))` failed (status \(status))")
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
