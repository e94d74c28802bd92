/// Who does pieces of work that need nothing of each other: one after the other, or several at a time.
///
/// The compiler starts no threads itself; whoever calls it may have some.
package protocol Workforce: Sendable {
  /// Does so many pieces of work.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - work: Does the piece with this number. It may run on several threads at a time.
  /// - Returns: What came of the pieces, in their order.
  func results<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result]
}

/// Does one piece of work after the other.
package struct OneWorker: Workforce {
  /// Makes the worker.
  package init() {}

  package func results<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    (0..<count).map(work)
  }
}
