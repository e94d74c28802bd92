package import ArgumentParser

/// The exit codes of every command, after BSD's `sysexits.h`.
///
/// 0 fine; 1 the input has errors, a test fails or a replay diverges; 64 usage; 66 input cannot be read; 69 another program
/// is missing; 70 our own fault; 73 output cannot be written.
extension ExitCode {
  /// The input was read, and something in it has to be mended.
  package static let invalidInput = ExitCode(1)
  /// The command was called wrongly.
  package static let usage = ExitCode(64)
  /// The input cannot be read.
  package static let cannotRead = ExitCode(66)
  /// Another program that is needed is not installed, or failed.
  package static let unavailable = ExitCode(69)
  /// Something in the toolkit itself is wrong.
  package static let ownFault = ExitCode(70)
  /// The output cannot be written.
  package static let cannotWrite = ExitCode(73)
}
