import ArgumentParser
import AspirantCompilerTool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C and its like, asked about between two pieces of long work, which then ends in good order.
struct Interruption: Sendable {
  /// Becomes readable when the work is to end; -1 where signals do what they always do.
  let descriptor: Int32

  /// Hears of signals from now on: they no longer end the process by themselves.
  static func caught() -> Interruption { Interruption(descriptor: StopSignals.caught() ?? -1) }

  /// Whether the work is to end.
  var isRequested: Bool {
    guard descriptor >= 0 else { return false }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }
}

extension ExitCode {
  /// Somebody stopped the work before its end, as shells say it of Ctrl-C.
  static let interrupted = ExitCode(130)
}
