/// Why a recording could not be read or written.
public struct RecordingError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Problem: Error, Hashable, Sendable {
    /// The file cannot be read.
    case cannotRead(FileFault)
    /// The file cannot be written.
    case cannotWrite(FileFault)
    /// The file has no bytes.
    case empty
    /// The first line is not the header of a recording.
    case notARecording
    /// The last line ends in the middle, as when a machine lost power while it was written.
    case cutOff
    /// A line holds something else than it should.
    case invalid(ContentFault)
    /// The steps do not count 1, 2, 3 and so on.
    case wrongStep(found: Int, expected: Int)
    /// A line is longer than it may be.
    case lineTooLong(limit: Int)
    /// There are more lines than there may be.
    case tooManyLines(limit: Int)
    /// The file, or the one recording in it, is larger than it may be.
    case tooLarge(limit: Int)
    /// The folder has no recordings.
    case noneInFolder
    /// A folder beneath lies deeper than is looked.
    case tooDeep(limit: Int)
    /// The folder has as many names as are looked at, or more.
    case tooManyNames(limit: Int)
  }

  /// The path of the recording, or what stands for it.
  public var path: String
  /// The line, from 1; nil where it is about the file.
  public var line: Int?
  /// What went wrong.
  public var problem: Problem

  /// Makes an error.
  public init(_ problem: Problem, path: String, line: Int? = nil) {
    self.path = path
    self.line = line
    self.problem = problem
  }

  /// Whose matter it is.
  public var category: FailureCategory {
    switch problem {
    case .cannotRead, .noneInFolder: .cannotRead
    case .cannotWrite: .cannotWrite
    default: .invalidContent
    }
  }
}
