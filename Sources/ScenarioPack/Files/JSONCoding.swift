#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Between values and the one JSON form that this toolkit writes: compact, keys sorted, slashes as they are.
package enum JSONCoding {
  /// The bytes of a value, the same for equal values wherever and whenever they are written.
  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      // The values are made of texts, whole numbers, lists and objects, and JSON has a form for each of them.
      preconditionFailure("a value has no form in JSON: \(error)")
    }
  }

  /// The value that the bytes stand for.
  ///
  /// - Throws: A ``ContentFault`` with the place in the JSON.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(ContentFault) -> Value {
    guard isUTF8(bytes) else { throw .notUTF8 }
    if let value = decodeFromTape(type, bytes) { return value }
    return try decodeByFoundation(type, from: bytes)
  }

  /// What the quick reader makes of a document in UTF-8; nil where it leaves it to Foundation's.
  static func decodeFromTape<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    JSONTape(bytes).flatMap { try? Value(from: JSONTapeDecoder(tape: $0, index: 0)) }
  }

  /// Whether the quick reader makes nothing of bytes, or the very thing that Foundation's makes of them: for those who try
  /// to find bytes of which it does not.
  package static func areReadersAgreed<Value: Decodable & Equatable>(_ type: Value.Type, on bytes: [UInt8]) -> Bool {
    guard isUTF8(bytes), let quick = decodeFromTape(type, bytes) else { return true }
    return quick == (try? decodeByFoundation(type, from: bytes))
  }

  /// The same, several times as slow, and able to say what is wrong.
  static func decodeByFoundation<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(ContentFault) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      let fault = ContentFault(error)
      // A number that does not fit is said to be no JSON, and its place is lost.
      throw fault == .notJSON && isJSON(bytes) ? .wrongNumber : fault
    } catch {
      throw .notJSON
    }
  }

  /// The value that the bytes stand for, unless its `format` is newer than the one that is known.
  ///
  /// - Throws: A ``ContentFault`` with the place in the JSON.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], format: (Value) -> Int, known: Int
  ) throws(ContentFault) -> Value {
    let value: Value
    do throws(ContentFault) {
      value = try decode(type, from: bytes)
    } catch {
      // What cannot be read may be newer, and then that is what people want to hear.
      let found = (try? decode(Format.self, from: bytes))?.format
      if let found, found > known { throw .newerFormat(found: found, known: known) }
      throw error
    }
    guard format(value) <= known else { throw .newerFormat(found: format(value), known: known) }
    guard format(value) >= 1 else { throw .wrongValue("format") }
    return value
  }

  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONDecoder().decode(Anything.self, from: Data(bytes))) != nil
  }

  private struct Format: Decodable { let format: Int }

  /// Whether the bytes are UTF-8 throughout (RFC 3629, section 4), without a copy of them.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        if place + 8 <= bytes.count,
          bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          place += 8
          continue
        }
        // How many bytes follow the first one, and what the first of these may be.
        let more: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[place] {
        case 0x00...0x7F: more = 0
        case 0xC2...0xDF: more = 1
        case 0xE0: (more, second) = (2, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE, 0xEF: more = 2
        case 0xED: (more, second) = (2, 0x80...0x9F)
        case 0xF0: (more, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: more = 3
        case 0xF4: (more, second) = (3, 0x80...0x8F)
        default: return false
        }
        guard place + more < bytes.count, more == 0 || second.contains(bytes[place + 1]) else { return false }
        for next in 0..<more where bytes[place + 1 + next] & 0xC0 != 0x80 { return false }
        place += 1 + more
      }
      return true
    }
  }
}

extension ContentFault {
  /// What JSONDecoder saw.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .missing(Self.place(context.codingPath + [key]))
    case .valueNotFound(_, let context), .typeMismatch(_, let context):
      self = .wrongType(Self.place(context.codingPath))
    case .dataCorrupted(let context):
      self = context.codingPath.isEmpty ? .notJSON : .wrongValue(Self.place(context.codingPath))
    @unknown default:
      self = .notJSON
    }
  }

  /// A place as people write it, for example `scenes[3].move`.
  private static func place(_ path: [any CodingKey]) -> String {
    var place = ""
    for key in path {
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += place.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return place
  }
}
