/// A value of a ``JSONTape`` is not what a type wants. Nobody sees this: Foundation's reader says what is wrong.
struct JSONTapeMisfit: Error {}

/// Makes values of a ``JSONTape``.
struct JSONTapeDecoder: Decoder {
  let tape: JSONTape
  /// The number of the value.
  let index: Int

  // Places are asked for in messages only, and those are Foundation's.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var kind: JSONTape.Kind { tape.values[index].kind }

  func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard kind == .object else { throw JSONTapeMisfit() }
    return KeyedDecodingContainer(JSONTapeObject<Key>(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard kind == .list else { throw JSONTapeMisfit() }
    return JSONTapeList(self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func text() throws -> String {
    guard let text = tape.text(index) else { throw JSONTapeMisfit() }
    return text
  }

  func number<Number: FixedWidthInteger>() throws -> Number {
    guard let number: Number = tape.number(index) else { throw JSONTapeMisfit() }
    return number
  }

  func truth() throws -> Bool {
    switch kind {
    case .yes: true
    case .no: false
    default: throw JSONTapeMisfit()
    }
  }
}

extension JSONTapeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { kind == .null }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }
  func decode(_ type: String.Type) throws -> String { try text() }
  func decode(_ type: Bool.Type) throws -> Bool { try truth() }
  func decode(_ type: Double.Type) throws -> Double { throw JSONTapeMisfit() }
  func decode(_ type: Float.Type) throws -> Float { throw JSONTapeMisfit() }
  func decode(_ type: Int.Type) throws -> Int { try number() }
  func decode(_ type: Int8.Type) throws -> Int8 { try number() }
  func decode(_ type: Int16.Type) throws -> Int16 { try number() }
  func decode(_ type: Int32.Type) throws -> Int32 { try number() }
  func decode(_ type: Int64.Type) throws -> Int64 { try number() }
  func decode(_ type: UInt.Type) throws -> UInt { try number() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try number() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try number() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try number() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try number() }
}

private struct JSONTapeObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let object: JSONTapeDecoder
  /// The numbers of the keys where there are many, which ascend then.
  private let keys: [Int]

  init(_ object: JSONTapeDecoder) {
    self.object = object
    keys = object.tape.values[object.index].end > JSONTape.unsortedKeys ? Self.keys(of: object) : []
  }

  private static func keys(of object: JSONTapeDecoder) -> [Int] {
    let values = object.tape.values
    let end = Int(values[object.index].next)
    return Array(sequence(first: object.index + 1) { Int(values[$0 + 1].next) }.prefix { $0 < end })
  }

  /// The number of the value of a key; nil where there is none.
  private func find(_ key: Key) -> Int? {
    var name = key.stringValue
    return name.withUTF8 { name in
      let tape = object.tape
      guard keys.isEmpty else { return tape.value(of: name, among: keys) }
      return tape.value(of: name, in: object.index)
    }
  }

  private func value(_ key: Key) throws -> JSONTapeDecoder {
    guard let index = find(key) else { throw JSONTapeMisfit() }
    return JSONTapeDecoder(tape: object.tape, index: index)
  }

  /// The value of a key; nil where it is not there or nothing.
  private func valueIfPresent(_ key: Key) -> JSONTapeDecoder? {
    guard let index = find(key) else { return nil }
    let value = JSONTapeDecoder(tape: object.tape, index: index)
    return value.decodeNil() ? nil : value
  }

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] {
    Self.keys(of: object).compactMap { Key(stringValue: String(decoding: object.tape.key($0), as: UTF8.self)) }
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let value = try value(key)
    return try value.longList(type) ?? Value(from: value)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try valueIfPresent(key).map(Value.init(from:))
  }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).text() }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try valueIfPresent(key)?.text() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).truth() }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try valueIfPresent(key)?.truth() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw JSONTapeMisfit() }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw JSONTapeMisfit() }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).number() }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).number() }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).number() }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).number() }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).number() }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).number() }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).number() }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).number() }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).number() }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).number() }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try valueIfPresent(key)?.number() }

  func nestedContainer<Nested>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { throw JSONTapeMisfit() }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}

private struct JSONTapeList: UnkeyedDecodingContainer {
  private let tape: JSONTape
  private let end: Int
  private var index: Int
  let count: Int?
  private(set) var currentIndex = 0

  init(_ list: JSONTapeDecoder) {
    tape = list.tape
    end = Int(tape.values[list.index].next)
    index = list.index + 1
    count = Int(tape.values[list.index].end)
  }

  private mutating func next() throws -> JSONTapeDecoder {
    guard !isAtEnd else { throw JSONTapeMisfit() }
    defer {
      index = Int(tape.values[index].next)
      currentIndex += 1
    }
    return JSONTapeDecoder(tape: tape, index: index)
  }

  var codingPath: [any CodingKey] { [] }
  var isAtEnd: Bool { index >= end }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { throw JSONTapeMisfit() }
    guard tape.values[index].kind == .null else { return false }
    _ = try next()
    return true
  }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: next()) }
  mutating func decode(_ type: String.Type) throws -> String { try next().text() }
  mutating func decode(_ type: Bool.Type) throws -> Bool { try next().truth() }
  mutating func decode(_ type: Double.Type) throws -> Double { throw JSONTapeMisfit() }
  mutating func decode(_ type: Float.Type) throws -> Float { throw JSONTapeMisfit() }
  mutating func decode(_ type: Int.Type) throws -> Int { try next().number() }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next().number() }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next().number() }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next().number() }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next().number() }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next().number() }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next().number() }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next().number() }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next().number() }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next().number() }

  mutating func nestedContainer<Nested>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
  mutating func superDecoder() throws -> any Decoder { try next() }
}
