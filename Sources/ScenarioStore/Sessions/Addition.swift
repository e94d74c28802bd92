/// What became of a session that was handed to the store.
package enum Addition: Hashable, Sendable {
  /// It is in the store now.
  case added
  /// The recording was there already, in this class, at that seat and attempt; nothing has changed.
  case present(seat: String, attempt: Int)
  /// It was not taken.
  case refused(Reason)

  /// Why a session is not taken.
  package enum Reason: Hashable, Sendable {
    /// A code that looks like a name or a number of a person, or that has signs which codes have not.
    case code(Field, String)
    /// A text that is no id, for example because it has blanks.
    case notAnID(String)
    /// The seat is in another group.
    case otherGroup(seat: String, was: String)
    /// A number is outside of what the store takes.
    case number(Int)
  }

  /// Which code it is.
  package enum Field: Hashable, Sendable {
    /// Of the class.
    case classCode
    /// Of the group.
    case group
    /// Of the seat.
    case seat
    /// Of the session, in the recording's header.
    case session
  }
}
