/// Whose matter a failure is; the commands turn it into an exit code.
public enum FailureCategory: Hashable, Sendable, CaseIterable {
  /// The file cannot be read at all, for example because it is not there (exit code 66).
  case cannotRead
  /// The file cannot be written (exit code 73).
  case cannotWrite
  /// The file was read, and what it holds is not right (exit code 1).
  case invalidContent
}
