import Words

/// The languages whose words are known.
enum WordLanguage: String {
  case danish = "da"
  case english = "en"

  /// The language of a BCP 47 tag; nil for another.
  init?(locale: String) { self.init(rawValue: String(locale.prefix { $0 != "-" }).lowercased()) }

  /// Its lists.
  var lists: WordLists { WordLists(language: self) }
}

/// The word lists of a language, each read at its first use.
struct WordLists: Sendable {
  /// The language.
  let language: WordLanguage

  /// The words that the walk over a text looks for.
  var table: WordTable { language == .danish ? Self.danishTable : Self.englishTable }
  /// What acronyms stand for.
  var acronyms: [String: String] { language == .danish ? Self.danishAcronyms : Self.englishAcronyms }
  /// Words in capitals that need no explanation.
  var capitals: Set<String> { language == .danish ? Self.danishCapitals : Self.englishCapitals }
  /// Words for a person, in small letters.
  var people: Set<String> { language == .danish ? Self.danishPeople : Self.englishPeople }
  /// Words that join with others into one.
  var compoundParts: Set<[UInt8]> { language == .danish ? Self.danishParts : [] }

  /// What the rules about scoring and teaching look for.
  var advice: AdviceWords { language == .danish ? Self.danishAdvice : Self.englishAdvice }

  private static let danishTable = table(of: .danish)
  private static let englishTable = table(of: .english)
  private static let danishAcronyms = acronyms(of: .danish)
  private static let englishAcronyms = acronyms(of: .english)
  private static let danishCapitals = words(of: .danish, .capitals)
  private static let englishCapitals = words(of: .english, .capitals)
  private static let danishPeople = words(of: .danish, .people)
  private static let englishPeople = words(of: .english, .people)
  private static let danishParts = Set(words(of: .danish, .compoundParts).map { Array($0.utf8) })

  private static let danishAdvice = advice(of: .danish)
  private static let englishAdvice = advice(of: .english)

  private static func table(of language: WordLanguage) -> WordTable {
    var table = WordTable()
    for (list, bytes) in files(of: language) {
      guard let kind = list.hit else { continue }
      parse(bytes) { words, note, use in table.add(words, kind, use, note: note) }
    }
    if language == .danish {
      let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
      for word in ["du", "dig", "din", "dit", "dine"] { table.add(Array(word.utf8)[...], .familiar, .none, note: none) }
      for word in ["de", "dem", "deres"] { table.add(Array(word.utf8)[...], .polite, .none, note: none) }
    }
    table.close()
    return table
  }

  private static func acronyms(of language: WordLanguage) -> [String: String] {
    var acronyms: [String: String] = [:]
    for (list, bytes) in files(of: language) where list == .acronyms {
      parse(bytes) { words, note, _ in
        acronyms[String(decoding: words, as: UTF8.self)] = String(decoding: note, as: UTF8.self)
      }
    }
    return acronyms
  }

  private static func advice(of language: WordLanguage) -> AdviceWords {
    var entries: [WordList: [(words: String, note: String)]] = [:]
    for (list, bytes) in files(of: language) where list.hit == nil {
      parse(bytes) { words, note, _ in
        entries[list, default: []].append(
          (String(decoding: words, as: UTF8.self), String(decoding: note, as: UTF8.self)))
      }
    }
    return AdviceWords(entries)
  }

  private static func words(of language: WordLanguage, _ wanted: WordList) -> Set<String> {
    var set: Set<String> = []
    for (list, bytes) in files(of: language) where list == wanted {
      parse(bytes) { words, _, _ in set.insert(String(decoding: words, as: UTF8.self)) }
    }
    return set
  }

  /// The files of a language. Their bytes are there as long as the process.
  private static func files(of language: WordLanguage) -> [(list: WordList, bytes: UnsafeBufferPointer<UInt8>)] {
    var count = 0
    let first = aspirant_word_lists(&count)
    return UnsafeBufferPointer(start: first, count: count).compactMap { file in
      guard String(cString: file.language) == language.rawValue else { return nil }
      guard let list = WordList(rawValue: String(cString: file.name)) else {
        preconditionFailure("no list is called \(String(cString: file.name))")
      }
      return (list, UnsafeBufferPointer(start: file.bytes, count: file.length))
    }
  }

  /// Reads a list: for each form of each entry its words, its note and its use.
  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ entry: (ArraySlice<UInt8>, UnsafeBufferPointer<UInt8>, WordUse) -> Void
  ) {
    var start = 0
    while start < bytes.count {
      var tabs: [Int] = []
      var end = start
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == 0x09 { tabs.append(end) }
        end += 1
      }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }
        let use =
          tabs.last.flatMap { WordUse(rawValue: String(decoding: part($0 + 1..<end), as: UTF8.self)) } ?? .none
        let noteEnd = tabs.count > 1 ? tabs[1] : end
        let note = tabs.isEmpty || use != .none && tabs.count == 1 ? part(end..<end) : part(tabs[0] + 1..<noteEnd)
        for form in forms(part(start..<(tabs.first ?? end))) { entry(form, note, use) }
      }
      start = end + 1
    }
  }

  /// All forms of an entry: `a/b c` is `a c` and `b c`.
  private static func forms(_ words: UnsafeBufferPointer<UInt8>) -> [ArraySlice<UInt8>] {
    guard words.contains(UInt8(ascii: "/")) else { return [Array(words)[...]] }
    var forms: [[UInt8]] = [[]]
    for word in words.split(separator: 0x20) {
      let variants = word.split(separator: UInt8(ascii: "/"))
      forms = forms.flatMap { form in variants.map { form.isEmpty ? Array($0) : form + [0x20] + $0 } }
    }
    return forms.map { $0[...] }
  }
}
