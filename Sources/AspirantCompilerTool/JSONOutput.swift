#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON that commands write with `--json`: one object, keys sorted, one newline at the end.
package enum JSONOutput {
  /// The bytes of a value.
  package static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value)) + [0x0A]
    } catch {
      // The values are made of texts, whole numbers, lists and objects, and JSON has a form for each of them.
      preconditionFailure("a value has no form in JSON: \(error)")
    }
  }
}
