#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON that commands write with `--json`: one object, keys sorted, one newline at the end.
package enum JSONOutput {
  /// The bytes of a value.
  package static func encode(_ value: some Encodable) -> [UInt8] {
    encode(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// The bytes of a value, all on one line.
  package static func line(_ value: some Encodable) -> [UInt8] {
    encode(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func encode(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    do {
      return escaped(Array(try encoder.encode(value))) + [0x0A]
    } catch {
      // The values are made of texts, whole numbers, lists and objects, and JSON has a form for each of them.
      preconditionFailure("a value has no form in JSON: \(error)")
    }
  }

  /// The JSON with U+007F to U+009F as escapes: JSON lets them stand, but some of them command terminals.
  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    var index = 0
    while index < json.count {
      let byte = json[index]
      if byte == 0x7F {
        bytes += Array("\\u007f".utf8)
      } else if byte == 0xC2, index + 1 < json.count, json[index + 1] < 0xA0 {
        bytes += Array("\\u00\(String(json[index + 1], radix: 16))".utf8)
        index += 1
      } else {
        bytes.append(byte)
      }
      index += 1
    }
    return bytes
  }
}
