/// A program outside that makes a kind, in any language. The compiler starts none: whoever calls it does.
package protocol KindProgram: Sendable {
  /// The kind that it makes, as the name of its file says.
  var kind: String { get }

  /// Runs the program from its start to its end.
  ///
  /// - Parameter questions: All that is asked, one JSON object a line, each line ended by a line break.
  /// - Returns: How it ended, and what it wrote.
  func run(_ questions: [UInt8]) -> KindProgramRun
}

extension KindProgram {
  /// The name of its file.
  package var fileName: String { kindProgramPrefix + kind }
}

/// How the file names of such programs begin; the name of the kind follows.
package let kindProgramPrefix = "aspirant-kind-"

/// What came of one run of a program.
package struct KindProgramRun: Sendable {
  /// How it ended.
  package enum Ending: Hashable, Sendable {
    /// By itself, with this exit code.
    case exited(Int)
    /// By a signal.
    case signalled(Int)
    /// It was ended after so many seconds.
    case outOfTime(seconds: Int)
    /// It was ended because it wrote more than so many bytes.
    case tooMuch(bytes: Int)
    /// It never ran, for this reason.
    case notStarted(String)
  }

  /// How it ended.
  package var ending: Ending
  /// What it wrote on standard output.
  package var output: [UInt8]
  /// The last of what it wrote on standard error.
  package var errorTail: [UInt8]

  /// Makes a result.
  package init(_ ending: Ending, output: [UInt8] = [], errorTail: [UInt8] = []) {
    self.ending = ending
    self.output = output
    self.errorTail = errorTail
  }
}
