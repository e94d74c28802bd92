/// The code points in classes whose members no set of a pattern tells apart.
struct ScalarClasses: Sendable {
  /// What a pattern can know of a code point.
  struct Member: Sendable {
    /// Whether each set of the pattern has it.
    var isInSet: [Bool]
    /// Whether `\w` has it.
    var isWord: Bool
  }

  /// What is known of each class.
  private(set) var members: [Member] = []
  /// The class of each ASCII character.
  private var ascii = [UInt16](repeating: 0, count: 128)
  /// The first code points of stretches of one class, ascending, and their classes.
  private var starts: [UInt32] = []
  private var startClasses: [UInt16] = []

  /// The number of classes.
  var count: Int { members.count }

  /// Divides all code points by the sets, and by `\w`.
  init(_ sets: [ScalarSet]) {
    var cuts: Set<UInt32> = [0]
    for range in (sets + [.word]).flatMap(\.ranges) {
      cuts.insert(range.lowerBound)
      if range.upperBound < ScalarSet.last { cuts.insert(range.upperBound + 1) }
    }
    // By what is known of their members, a byte for each answer.
    var numbers: [String: UInt16] = [:]
    for cut in cuts.sorted() {
      let isInSet = sets.map { $0.contains(cut) }
      let isWord = ScalarSet.word.contains(cut)
      let key = String(decoding: (isInSet + [isWord]).map { $0 ? 1 : 0 }, as: UTF8.self)
      let number: UInt16
      if let known = numbers[key] {
        number = known
      } else {
        number = UInt16(members.count)
        numbers[key] = number
        members.append(Member(isInSet: isInSet, isWord: isWord))
      }
      starts.append(cut)
      startClasses.append(number)
    }
    for scalar in 0..<128 { ascii[scalar] = scalarClass(UInt32(scalar)) }
  }

  /// The class of the code point at `index`, which is moved past it. The bytes are valid UTF-8.
  func next(in bytes: [UInt8], at index: inout Int, end: Int) -> Int {
    let lead = bytes[index]
    index += 1
    if lead < 0x80 { return Int(ascii[Int(lead)]) }
    var scalar = UInt32(lead) & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    while index < end, bytes[index] & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
    }
    return Int(scalarClass(scalar))
  }

  private func scalarClass(_ scalar: UInt32) -> UInt16 {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return startClasses[low]
  }
}
