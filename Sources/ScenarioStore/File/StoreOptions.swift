/// How a store is opened.
package struct StoreOptions: Hashable, Sendable {
  /// What is to be done with it.
  package enum Purpose: Hashable, Sendable {
    /// To read it alone.
    case reading
    /// To read and to write it.
    case writing
  }

  /// How many seconds to wait for another program that writes.
  package var patience: Int
  /// The most pages that the file may grow to; nil for no limit.
  package var mostPages: Int?

  /// Makes options: 30 seconds of patience, no limit.
  package init(patience: Int = 30, mostPages: Int? = nil) {
    self.patience = patience
    self.mostPages = mostPages
  }
}
