/// Whether a text can be an id, a version, a hash or a language, and not prose: 1 to 200 bytes without white space and
/// without what commands a terminal. Of such texts alone the store keeps a copy.
func isPlainWord(_ text: String) -> Bool {
  guard (1...200).contains(text.utf8.count) else { return false }
  return text.unicodeScalars.allSatisfy { scalar in
    scalar.value > 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
      && !scalar.properties.isWhitespace
  }
}
