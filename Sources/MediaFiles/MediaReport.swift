/// What the bytes of a file say of it.
package struct MediaReport: Hashable, Sendable {
  /// What is wrong with a file as a whole.
  package enum Damage: Hashable, Sendable {
    /// It ends too early.
    case cutOff
    /// It is not built as its kind is.
    case broken
  }

  /// What a file tells beside what one sees and hears.
  package enum PrivateData: String, CaseIterable, Sendable {
    /// Where it was made.
    case place
    /// The camera, the phone, their serial numbers.
    case camera
    /// Who made it or whose camera it was.
    case person
    /// When it was made.
    case date
    /// Something behind or beside the picture: a film, another picture.
    case hidden
  }

  /// The kind; nil for one that no pack can have.
  package var kind: MediaKind?
  /// What a file of no known kind seems to be.
  package var resembles: String?
  /// The width and height of a picture or film, in pixels.
  package var pixels: Pixels?
  /// How long a sound or film is, in milliseconds.
  package var duration: Int?
  /// What is wrong with it as a whole.
  package var damage: Damage?
  /// What it tells beside what one sees and hears.
  package var privateData: Set<PrivateData> = []
  /// Whether some of that stays in it also when ``changes`` are made.
  package var keepsPrivateData = false
  /// What makes a drawing dangerous, at most 20 of it.
  package var dangers: [SVGDanger] = []
  /// The first thing that is wrong with the times of captions.
  package var captionProblem: CaptionProblem?
  /// What takes out of it all that is not what one sees and hears, in the order of the file; empty where there is nothing.
  package var changes: [MediaChange] = []

  init(_ kind: MediaKind? = nil) { self.kind = kind }

  /// Of a file that nobody looked into.
  package static let notLookedInto = MediaReport()

  /// A width and a height.
  package struct Pixels: Hashable, Sendable {
    /// From left to right.
    package var width: Int
    /// From top to bottom.
    package var height: Int

    /// Makes a size.
    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }

    /// How many there are, at most as many as can be counted.
    package var count: Int {
      let (count, overflow) = width.multipliedReportingOverflow(by: height)
      return overflow ? Int.max : count
    }
  }
}

/// Bytes of a file that are replaced.
package struct MediaChange: Hashable, Sendable {
  /// What comes in their place.
  package enum Replacement: Hashable, Sendable {
    /// These bytes, perhaps none.
    case bytes([UInt8])
    /// As many zeros.
    case zeros
  }

  /// Which bytes; empty where something is put in.
  package var range: Range<Int>
  /// What comes in their place.
  package var replacement: Replacement
}

/// A piece of a file that was changed.
package enum MediaPiece: Hashable, Sendable {
  /// Bytes of the file as it is.
  case original(Range<Int>)
  /// Other bytes.
  case bytes([UInt8])
  /// So many zeros.
  case zeros(Int)
}

extension MediaReport {
  /// The file with the ``changes`` made, in pieces.
  /// - Parameter size: The size of the file.
  /// - Returns: The pieces in their order; nil where there is nothing to change.
  package func pieces(ofFileWith size: Int) -> [MediaPiece]? {
    guard !changes.isEmpty else { return nil }
    var pieces: [MediaPiece] = []
    var done = 0
    for change in changes {
      if change.range.lowerBound > done { pieces.append(.original(done..<change.range.lowerBound)) }
      switch change.replacement {
      case .bytes(let bytes): if !bytes.isEmpty { pieces.append(.bytes(bytes)) }
      case .zeros: if !change.range.isEmpty { pieces.append(.zeros(change.range.count)) }
      }
      done = change.range.upperBound
    }
    if size > done { pieces.append(.original(done..<size)) }
    return pieces
  }

  /// Bytes with the ``changes`` made.
  package func changed(_ bytes: [UInt8]) -> [UInt8] {
    guard let pieces = pieces(ofFileWith: bytes.count) else { return bytes }
    return pieces.reduce(into: []) { result, piece in
      switch piece {
      case .original(let range): result += bytes[range.clamped(to: 0..<bytes.count)]
      case .bytes(let other): result += other
      case .zeros(let count): result += [UInt8](repeating: 0, count: count)
      }
    }
  }

  /// Notes that a range is left out.
  mutating func drop(_ range: Range<Int>) { replace(range, by: []) }

  /// Notes that a range is replaced.
  mutating func replace(_ range: Range<Int>, by bytes: [UInt8]) {
    if bytes.isEmpty, let last = changes.last, last.range.upperBound == range.lowerBound, last.replacement == .bytes([])
    {
      changes[changes.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      changes.append(MediaChange(range: range, replacement: .bytes(bytes)))
    }
  }

  /// Notes that a range is filled with zeros.
  mutating func wipe(_ range: Range<Int>) { changes.append(MediaChange(range: range, replacement: .zeros)) }
}
