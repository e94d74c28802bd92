/// A sentence with names and texts of others in it, which each form of a page sets apart in its own way.
struct Phrase: Hashable, ExpressibleByStringInterpolation {
  /// A stretch of it.
  enum Piece: Hashable {
    /// Words of ours.
    case words(String)
    /// What must not be overlooked.
    case strong(String)
    /// An id, a path or a value, as it is.
    case id(String)
    /// A text that a person is shown.
    case text(String)
  }

  /// Writes phrases.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { pieces.append(.words(literal)) } }
    mutating func appendInterpolation(_ number: Int) { pieces.append(.words("\(number)")) }
    mutating func appendInterpolation(words: String) { pieces.append(.words(words)) }
    mutating func appendInterpolation(strong: String) { pieces.append(.strong(strong)) }
    mutating func appendInterpolation(id: String) { pieces.append(.id(id)) }
    mutating func appendInterpolation(text: String) { pieces.append(.text(text)) }
    mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }
  }

  /// The stretches in order.
  private(set) var pieces: [Piece]

  init(stringLiteral: String) { pieces = [.words(stringLiteral)] }
  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// A sentence in which names stand in backquotes.
  init(sentence: String) {
    let parts = sentence.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    pieces = parts.enumerated().map {
      $0.offset % 2 == 1 && $0.offset < parts.count - 1 ? .id($0.element) : .words($0.element)
    }
  }

  /// The phrases one after the other.
  init(_ phrases: [Phrase], separator: String) {
    pieces = Array(phrases.map(\.pieces).joined(separator: [.words(separator)]))
  }

  static func + (left: Phrase, right: Phrase) -> Phrase { "\(left)\(right)" }
}
