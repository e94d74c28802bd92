package import Diagnostics

/// Something that is not as it should be in a store.
package enum IntegrityProblem: Hashable, Sendable {
  /// What SQLite says about its own pages and indices.
  case pages(String)
  /// Rows of a table point to rows of another that are not there.
  case dangling(table: String, count: Int)
  /// A recording that is not the one whose hash was noted.
  case altered(seat: String, recording: String)
  /// A row that stands for nothing the toolkit knows.
  case unreadable(recording: String)

  /// The problem as a sentence.
  package var message: Message {
    switch self {
    case .pages(let words):
      Message(da: "SQLite siger: \(words).", en: "SQLite says: \(words).")
    case .dangling(let table, let count):
      Message(
        da: "\(count) \(count == 1 ? "række" : "rækker") i `\(table)` peger på noget, der ikke findes.",
        en:
          "\(count) \(count == 1 ? "row of" : "rows of") `\(table)` \(count == 1 ? "points" : "point") to something that is not there."
      )
    case .altered(let seat, let recording):
      Message(
        da: "Pladsen `\(seat)`: optagelsen \(recording.prefix(12))… er ikke, som da den kom ind.",
        en: "Seat `\(seat)`: the recording \(recording.prefix(12))… is not as it was when it came in.")
    case .unreadable(let recording):
      Message(
        da: "Optagelsen \(recording.prefix(12))… kan ikke læses.",
        en: "The recording \(recording.prefix(12))… cannot be read.")
    }
  }
}
