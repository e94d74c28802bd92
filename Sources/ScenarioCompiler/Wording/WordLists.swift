import Words

/// The languages whose words are known.
enum WordLanguage: String {
  case danish = "da"
  case english = "en"

  /// The language of a BCP 47 tag; nil for another.
  init?(locale: String) { self.init(rawValue: String(locale.prefix { $0 != "-" }).lowercased()) }

  /// Its lists, read at their first use.
  var lists: WordLists {
    switch self {
    case .danish: Self.danishLists
    case .english: Self.englishLists
    }
  }

  private static let danishLists = WordLists(.danish)
  private static let englishLists = WordLists(.english)
}

/// The word lists of a language.
struct WordLists: Sendable {
  /// The words that the walk over a text looks for.
  let table: WordTable
  /// What acronyms stand for.
  let acronyms: [String: String]
  /// Words in capitals that need no explanation.
  let capitals: Set<String>
  /// Words that join with others into one, folded.
  let compoundParts: Set<[UInt8]>
  /// Words for a person, in small letters.
  let people: Set<String>

  fileprivate init(_ language: WordLanguage) {
    var table = WordTable()
    var others: [WordList: [(words: [UInt8], note: ArraySlice<UInt8>)]] = [:]
    for (list, bytes) in Self.files(of: language) {
      Self.parse(bytes) { words, note, use in
        if let kind = list.hit {
          table.add(words.last == UInt8(ascii: ".") ? words.dropLast() : words, kind, use, note: note)
        } else {
          others[list, default: []].append((words, note))
        }
      }
    }
    if language == .danish {
      for word in ["du", "dig", "din", "dit", "dine"] { table.add(Array(word.utf8), .familiar, .none, note: []) }
      for word in ["de", "dem", "deres"] { table.add(Array(word.utf8), .polite, .none, note: []) }
    }
    table.close()
    self.table = table
    func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
    acronyms = Dictionary(
      others[.acronyms, default: []].map { (text($0.words), text($0.note)) }, uniquingKeysWith: { first, _ in first })
    capitals = Set(others[.capitals, default: []].map { text($0.words) })
    compoundParts = Set(others[.compoundParts, default: []].map(\.words))
    people = Set(others[.people, default: []].map { text($0.words) })
  }

  /// The files of a language.
  static func files(of language: WordLanguage) -> [(list: WordList, bytes: [UInt8])] {
    var count = 0
    let first = aspirant_word_lists(&count)
    return UnsafeBufferPointer(start: first, count: count).compactMap { file in
      guard String(cString: file.language) == language.rawValue else { return nil }
      guard let list = WordList(rawValue: String(cString: file.name)) else {
        preconditionFailure("no list is called \(String(cString: file.name))")
      }
      return (list, Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
  }

  /// Reads a list: for each form of each entry its words, its note and its use.
  static func parse(_ bytes: [UInt8], _ entry: ([UInt8], ArraySlice<UInt8>, WordUse) -> Void) {
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
      let last =
        columns.count > 1 ? WordUse(rawValue: String(decoding: columns[columns.count - 1], as: UTF8.self)) : nil
      let note = columns.count > 1 && (last == nil || columns.count > 2) ? columns[1] : []
      for form in forms(columns[0]) { entry(form, note, last ?? .none) }
    }
  }

  /// All forms of an entry: `a/b c` is `a c` and `b c`.
  private static func forms(_ words: ArraySlice<UInt8>) -> [[UInt8]] {
    var forms: [[UInt8]] = [[]]
    for word in words.split(separator: 0x20) {
      let variants = word.split(separator: UInt8(ascii: "/"))
      forms = forms.flatMap { form in variants.map { form.isEmpty ? Array($0) : form + [0x20] + $0 } }
    }
    return forms
  }
}

extension [UInt8] {
  fileprivate func dropLast() -> [UInt8] { Array(self[..<(count - 1)]) }
}
