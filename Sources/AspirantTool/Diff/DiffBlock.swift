/// A part of the page that `aspirant diff` writes.
enum DiffBlock: Hashable {
  /// A heading; the page has one of level 1.
  case heading(level: Int, Phrase)
  /// A paragraph.
  case paragraph(Phrase)
  /// A list, each entry of one phrase or more: those after the first belong to it.
  case list([[Phrase]])
  /// A table; the first cell of a row names it.
  case table(header: [Phrase], rows: [[Phrase]])
}
