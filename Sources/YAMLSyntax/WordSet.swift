/// A few words, to be asked whether a scalar is one of them without making a string of it.
package struct WordSet: Sendable {
  /// The letters of all words, the shortest first.
  private let letters: [UInt8]
  /// For each length the offset of the first word that has it, and at last the end of all.
  private let starts: [Int]
  /// A bit for the length and the first letter of each word.
  private let filter: UInt64

  /// Makes a set of words.
  package init(_ words: [String]) {
    let sorted = Set(words).map { Array($0.utf8) }.sorted { $0.count < $1.count }
    letters = sorted.flatMap { $0 }
    var starts: [Int] = []
    var offset = 0
    for word in sorted {
      while starts.count <= word.count { starts.append(offset) }
      offset += word.count
    }
    self.starts = starts + [offset]
    filter = sorted.reduce(0) { $0 | Self.bit($1.count, $1.first ?? 0) }
  }

  private static func bit(_ length: Int, _ first: UInt8) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: (length &* 7 ^ Int(first)) & 63)
  }

  /// Whether the letters are those of one of the words.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !word.isEmpty, filter & Self.bit(word.count, word[0]) != 0, word.count + 1 < starts.count else {
      return false
    }
    return letters.withUnsafeBufferPointer { letters in
      var start = starts[word.count]
      while start < starts[word.count + 1] {
        var same = 0
        while same < word.count, letters[start + same] == word[same] { same += 1 }
        if same == word.count { return true }
        start += word.count
      }
      return false
    }
  }
}

extension SyntaxTree {
  /// Whether a key is one of these words.
  package func hasKey(of words: WordSet) -> Bool {
    // Keys with the same bytes have the same name, so that one of them answers for all.
    var isAsked = [Bool](repeating: false, count: nameCount)
    for (index, record) in records.enumerated() where record.kind == .scalar && record.link < nameCount {
      guard !isAsked[Int(record.link)] else { continue }
      isAsked[Int(record.link)] = true
      if SyntaxNode(tree: self, index: index).isOne(of: words) { return true }
    }
    return false
  }
}

extension SyntaxNode {
  /// Whether it is a scalar of the letters of one of these words.
  package func isOne(of words: WordSet) -> Bool {
    let record = tree.records[index]
    guard case .scalar = record.kind else { return false }
    let start = Int(record.value)
    return tree.bytes.withUnsafeBufferPointer { bytes in
      words.contains(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(record.length)]))
    }
  }
}
