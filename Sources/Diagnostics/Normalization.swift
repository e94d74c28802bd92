extension String {
  /// The string in Unicode normalization form C, so that `é` is one scalar however it was typed.
  ///
  /// The standard library has the form without Foundation under an underscored name; it is used in this file only.
  package var normalized: String {
    isCertainlyNormalized(utf8) ? self : String(decoding: _nfcCodeUnits, as: UTF8.self)
  }
}

/// Whether UTF-8 bytes are certainly in normalization form C already.
///
/// All scalars below U+0300 are, and so are the dashes, quotes and dots of general punctuation (U+2010…U+203F): that is
/// nearly every Danish text. Anything else is answered with false, whether it is or not.
@inlinable
package func isCertainlyNormalized(_ bytes: some Collection<UInt8>) -> Bool {
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    bytes.formIndex(after: &index)
    if byte < 0xCC { continue }
    guard byte == 0xE2, index < bytes.endIndex, bytes[index] == 0x80 else { return false }
    bytes.formIndex(after: &index)
    guard index < bytes.endIndex, bytes[index] >= 0x90 else { return false }
  }
  return true
}
