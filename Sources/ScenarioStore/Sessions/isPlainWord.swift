/// Whether a text can be an id, a version, a hash or a language, and not prose: 1 to 200 bytes without white space and
/// without what commands a terminal, of which the first is a letter or a digit, so that no table takes one for a formula.
/// Of such texts alone the store keeps a copy.
func isPlainWord(_ text: String) -> Bool {
  var isASCII = true
  var count = 0
  for byte in text.utf8 {
    if byte <= 0x20 || byte == 0x7F { return false }
    if byte >= 0x80 { isASCII = false }
    count += 1
  }
  guard (1...200).contains(count), let first = text.unicodeScalars.first else { return false }
  guard first.properties.isAlphabetic || ("0"..."9").contains(first) else { return false }
  // What Unicode says of each sign is asked only where there is more than ASCII, for it takes much longer.
  return isASCII
    || text.unicodeScalars.allSatisfy { !(0x80...0x9F).contains($0.value) && !$0.properties.isWhitespace }
}
