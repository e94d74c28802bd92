import Diagnostics

/// A key that stands twice in an item of a list, as indices of records and of the finding about it.
struct DoubledKey {
  let finding: Int
  let mapping: Int
  let first: Int
  let second: Int
}

extension TreeBuilder {
  /// Adds to findings about doubled keys where a `- ` is probably missing: `griber: Du griber …` without its dash lies
  /// in the item above, and what follows it stands there twice.
  ///
  /// Such a line is known by its key, which no other line has, and by its value, which is prose.
  mutating func noteForgottenDashes() {
    for double in doubles {
      guard let key = itemStart(in: double) else { continue }
      diagnostics[double.finding].notes.append(
        Diagnostic.Note(
          Message(
            da: "Skulle et nyt punkt begynde på denne linje, så mangler der `- ` foran den.",
            en: "If a new item should start on this line, `- ` is missing in front of it."),
          at: SourceRange(source, records[key].start, records[key].end)))
    }
  }

  private func itemStart(in double: DoubledKey) -> Int? {
    var start: Int?
    var child = double.mapping + 1
    while child < double.second {
      let key = records[child]
      let value = child + 1
      guard key.kind == .scalar, value < records.count else { return nil }
      let isProse = records[value].kind == .scalar && text(value).utf8.contains(0x20)
      if child > double.first, isProse, records.count(where: { $0.kind == .scalar && $0.link == key.link }) == 1 {
        // Two such lines leave it open.
        if start != nil { return nil }
        start = child
      }
      child = records[value].kind == .scalar ? value + 1 : Int(records[value].link)
    }
    return start
  }
}
