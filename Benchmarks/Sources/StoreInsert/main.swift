import StoreProbes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes made-up sessions into a new store and prints the CPU seconds of writing.
///
/// Usage: `store-insert TARGET SESSIONS SESSIONS_PER_TRANSACTION`

func processSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let sessions = Int(arguments[2]), let batch = Int(arguments[3]), batch > 0 else { exit(64) }
do {
  print(try secondsOfWriting(sessions, perTransaction: batch, to: arguments[1], clock: processSeconds))
} catch {
  print("store-insert: \(error)")
  exit(1)
}
