/// What leads from state to state: for each state its edges in the order of its steps.
struct EdgeList {
  /// Where the edges of each state begin; one more entry than states that were looked into.
  private(set) var starts: [Int] = []
  /// The states that edges lead to.
  private(set) var targets: [UInt32] = []
  /// The labels of the edges; see `Expander.effects`.
  private(set) var labels: [UInt32] = []

  mutating func begin(_ start: Int) { starts.append(start) }
  mutating func append(target: UInt32) { targets.append(target) }
  mutating func append(labels: UnsafeBufferPointer<UInt32>) { self.labels += labels }
}
