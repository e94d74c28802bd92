/// The types that a schema can ask for.
package enum InstanceType: String, Hashable, Sendable, CaseIterable {
  /// `null`, `~` or nothing at all.
  case null
  /// `true` or `false`.
  case boolean
  /// A number without a fraction; `2.0` is one.
  case integer
  /// Any number.
  case number
  /// Text.
  case string
  /// A list.
  case array
  /// Keys and values.
  case object
}

/// A set of types as bits. A number that is no integer has a bit of its own, so `number` is two bits.
struct TypeSet: OptionSet, Hashable, Sendable {
  var rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let integer = TypeSet(rawValue: 4)
  static let fraction = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)
  static let number: TypeSet = [.integer, .fraction]
  static let all = TypeSet(rawValue: 127)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The bits of a type that a schema names.
  init(_ type: InstanceType) {
    switch type {
    case .null: self = .null
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .number: self = .number
    case .string: self = .string
    case .array: self = .array
    case .object: self = .object
    }
  }

  /// The types as a person names them: `number` where both kinds of number are in the set.
  var names: [InstanceType] {
    InstanceType.allCases.filter { type in
      switch type {
      case .integer: contains(.integer) && !contains(.fraction)
      case .number: contains(.fraction)
      default: contains(TypeSet(type))
      }
    }
  }
}
