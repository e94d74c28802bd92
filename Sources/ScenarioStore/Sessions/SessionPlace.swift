/// Where a session belongs: codes, behind which the store knows nobody.
package struct SessionPlace: Hashable, Sendable {
  /// The code of the class.
  package var classCode: String
  /// The code of the seat in the class.
  package var seat: String
  /// The code of the group in which the seat is, if it is in one.
  package var group: String?
  /// Which attempt at the scenario it is, from 1.
  package var attempt: Int

  /// Makes a place.
  package init(classCode: String, seat: String, group: String? = nil, attempt: Int = 1) {
    self.classCode = classCode
    self.seat = seat
    self.group = group
    self.attempt = attempt
  }
}
