package import ScenarioPack

/// Why a store could not be made, opened, read or written.
package struct StoreError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Problem: Error, Hashable, Sendable {
    /// The file cannot be read.
    case cannotRead(FileFault)
    /// The file cannot be written, or not be made.
    case cannotWrite(FileFault)
    /// There is a file already where a new store was to be.
    case exists
    /// The file has no bytes.
    case empty
    /// The file is not one of SQLite.
    case notSQLite
    /// It is a file of SQLite of another program.
    case notAStore
    /// It is a store of a newer toolkit.
    case newer(version: Int, known: Int)
    /// It is a store of an older toolkit, to be upgraded first.
    case older(version: Int, known: Int)
    /// Another program writes, and did not finish in time.
    case locked
    /// There is no space for more, on the disk or in the file.
    case full
    /// The file, or the folder around it, can only be read.
    case readOnly
    /// SQLite has to write beside the file even to read it, and cannot.
    case noRoomBeside
    /// The disk failed, with SQLite's own code.
    case disk(code: Int32)
    /// What SQLite reads makes no sense.
    case damaged
    /// SQLite failed otherwise, with its own code and words.
    case sqlite(code: Int32, words: String)
  }

  /// The path of the store.
  package var path: String
  /// What went wrong.
  package var problem: Problem

  /// Makes an error.
  package init(_ problem: Problem, path: String) {
    self.path = path
    self.problem = problem
  }

  /// Whose matter it is.
  package var category: FailureCategory {
    switch problem {
    case .cannotRead, .locked, .noRoomBeside: .cannotRead
    case .cannotWrite, .exists, .full, .readOnly, .disk, .sqlite: .cannotWrite
    case .empty, .notSQLite, .notAStore, .newer, .older, .damaged: .invalidContent
    }
  }
}
