import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The sessions of programs that run now. Where our own process is interrupted, they end with it.
///
/// A session of its own gets no Ctrl-C from the terminal, so it is passed on: a program that hangs is just what somebody
/// interrupts.
enum RunningSessions {
  /// A place for one session; 0 where it is free.
  private final class Slot: Sendable {
    let leader = Atomic<pid_t>(0)
  }

  /// Plain memory, since a signal handler may wait for nothing. Programs past these still have their time limit.
  private static let slots = (0..<256).map { _ in Slot() }

  /// What was to happen at these signals before.
  private static let former: [(signal: Int32, action: sigaction)] = [SIGHUP, SIGINT, SIGTERM].compactMap { number in
    var old = sigaction()
    var new = sigaction()
    #if canImport(Darwin)
      new.__sigaction_u.__sa_handler = { passOn($0) }
    #else
      new.__sigaction_handler.sa_handler = { passOn($0) }
    #endif
    guard sigaction(number, nil, &old) == 0, !isIgnored(old), sigaction(number, &new, nil) == 0 else { return nil }
    return (number, old)
  }

  /// Notes a session until it is over.
  ///
  /// - Parameter leader: The process that began it.
  /// - Returns: What to give to ``remove(_:)``; nil where there is no place for it.
  static func add(_ leader: pid_t) -> Int? {
    _ = former
    return slots.firstIndex {
      $0.leader.compareExchange(expected: 0, desired: leader, ordering: .sequentiallyConsistent).exchanged
    }
  }

  /// Forgets a session.
  static func remove(_ place: Int?) {
    if let place { slots[place].leader.store(0, ordering: .sequentiallyConsistent) }
  }

  /// Ends all sessions, and lets the signal do what it did before.
  private static func passOn(_ number: Int32) {
    for slot in slots {
      let leader = slot.leader.load(ordering: .sequentiallyConsistent)
      if leader > 0 { _ = kill(-leader, SIGKILL) }
    }
    for (signal, old) in former where signal == number {
      var action = old
      _ = sigaction(signal, &action, nil)
    }
    _ = raise(number)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #else
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #endif
  }
}
