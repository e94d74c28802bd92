import Dispatch
import ScenarioCompiler
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Several threads, each of which takes the next piece of work as soon as it is done with one.
package struct ThreadWorkforce: Workforce {
  /// How many threads there are at most.
  package let threads: Int

  /// Makes a workforce.
  ///
  /// - Parameter threads: How many threads work at a time; nil for as many as the machine has cores.
  package init(threads: Int? = nil) {
    self.threads = max(1, threads ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  package func results<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(work) }
    let next = Atomic(0)
    let done = Mutex<[(number: Int, result: Result)]>([])
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      var own: [(number: Int, result: Result)] = []
      while case let number = next.wrappingAdd(1, ordering: .relaxed).oldValue, number < count {
        own.append((number, work(number)))
      }
      done.withLock { $0 += own }
    }
    return done.withLock { $0.sorted { $0.number < $1.number }.map(\.result) }
  }
}
