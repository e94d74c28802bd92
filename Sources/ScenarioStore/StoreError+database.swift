import GRDB

extension StoreError.Problem {
  /// The problem that an error of the database stands for.
  init(_ error: any Error) {
    if let problem = error as? StoreError.Problem {
      self = problem
      return
    }
    guard let error = error as? DatabaseError else {
      self = .sqlite(code: -1, words: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_CANTOPEN: self = .noRoomBeside
    case .SQLITE_IOERR: self = .disk(code: error.extendedResultCode.rawValue)
    case .SQLITE_NOTADB: self = .notSQLite
    case .SQLITE_CORRUPT: self = .damaged
    default:
      self = .sqlite(code: error.extendedResultCode.rawValue, words: error.message ?? "")
    }
  }
}
