import YAMLSyntax

/// Equality as JSON Schema means it: `1` and `1.0` are one number, and the order of keys has no meaning.
extension SyntaxNode {
  /// Whether two nodes, of one tree or two, have equal values.
  func isEqual(to other: SyntaxNode) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .scalar: return isEqualScalar(other)
    case .sequence:
      guard count == other.count else { return false }
      return zip(elements, other.elements).allSatisfy { $0.isEqual(to: $1) }
    case .mapping:
      guard count == other.count else { return false }
      // Most mappings that are equal are written alike; only others have to be put in order.
      if zip(pairs, other.pairs).allSatisfy({ $0.key.utf8 == $1.key.utf8 }) {
        return zip(pairs, other.pairs).allSatisfy { $0.value.isEqual(to: $1.value) }
      }
      return zip(pairsByKey, other.pairsByKey).allSatisfy {
        $0.key.utf8 == $1.key.utf8 && $0.value.isEqual(to: $1.value)
      }
    }
  }

  private func isEqualScalar(_ other: SyntaxNode) -> Bool {
    let type = tree.bytes.type(of: tree.records[index])
    let otherType = other.tree.bytes.type(of: other.tree.records[other.index])
    guard type == otherType else { return false }
    switch type {
    case .null: return true
    case .integer, .fraction:
      guard let number = number, let otherNumber = other.number else { return false }
      return NumberText.compare(number, in: tree.bytes, otherNumber, in: other.tree.bytes) == 0
    default: return utf8 == other.utf8
    }
  }

  private var number: NumberText? {
    NumberText(tree.bytes, utf8.startIndex..<utf8.endIndex)
  }

  private var pairsByKey: [(key: SyntaxNode, value: SyntaxNode)] {
    pairs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// A hash that is the same for equal values.
  var valueHash: UInt64 {
    switch kind {
    case .sequence:
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for element in elements { hash = Self.mix(hash ^ element.valueHash) }
      return hash
    case .mapping:
      // Added up, because the order of keys has no meaning.
      var hash: UInt64 = 0x2545_F491_4F6C_DD1D
      for (key, value) in pairs { hash &+= Self.mix(Self.hash(key.utf8, 3) ^ Self.mix(value.valueHash)) }
      return hash
    case .scalar:
      let type = tree.bytes.type(of: tree.records[index])
      guard TypeSet.number.contains(type), let number else { return Self.hash(utf8, UInt64(type.rawValue)) }
      var hash = UInt64(bitPattern: Int64(number.magnitude)) ^ (number.isNegative ? 1 << 63 : 0)
      for byte in tree.bytes[number.digits] where byte != UInt8(ascii: ".") { hash = Self.mix(hash ^ UInt64(byte)) }
      return hash
    }
  }

  private static func hash(_ bytes: ArraySlice<UInt8>, _ seed: UInt64) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mix(hash)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    return value ^ value >> 32
  }
}
