#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Between values and the one JSON form that this toolkit writes: compact, keys sorted, slashes as they are.
enum JSONCoding {
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

  /// Whether the bytes are UTF-8 throughout.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    // A repaired text differs from its source wherever something was repaired.
    bytes.allSatisfy { $0 < 0x80 } || String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
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
