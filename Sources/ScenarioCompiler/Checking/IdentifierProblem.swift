import Diagnostics

/// What keeps a word from being an id.
///
/// An id starts with a lower-case letter; then come letters, digits, `-` and `_`. States and their values have no `-`.
struct IdentifierProblem {
  /// The sentence.
  let message: Message
  /// The id that is nearest to the word; nil where none is.
  let meant: String?

  /// Looks at a word that does not match one of the schema's patterns for ids; nil for another pattern.
  init?(_ word: String, pattern: String) {
    guard pattern.hasPrefix("^[a-zæøåäöüé]") else { return nil }
    let allowsHyphen = pattern.contains("_-")
    let allowed = "æøåäöüéÆØÅÄÖÜÉ"
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || allowed.unicodeScalars.contains(scalar)
    }
    let parts = word.normalized.split { $0 == " " || $0 == "-" && !allowsHyphen }
    let near = parts.joined(separator: allowsHyphen ? "-" : "_")
    let small = near.prefix(1).lowercased() + near.dropFirst()
    let isId = small.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "-" }
    // A whole sentence is no name.
    meant = isId && small.first?.isLetter == true && word.count { $0 == " " } < 4 ? small : nil
    let first = word.unicodeScalars.first
    if let first, ("A"..."Z").contains(first) || "ÆØÅÄÖÜÉ".unicodeScalars.contains(first) {
      let signs = allowsHyphen ? Message(da: "`-` eller `_`", en: "`-` or `_`") : Message(da: "`_`", en: "`_`")
      let rest = Message(
        da: "Et navn begynder med et lille bogstav og har kun bogstaver, tal og \(signs.danish)",
        en: "A name starts with a small letter and has only letters, digits and \(signs.english)")
      if let meant, meant == word.prefix(1).lowercased() + word.dropFirst() {
        message = Message(
          da: "Et navn begynder med et lille bogstav: `\(meant)`.", en: "A name starts with a small letter: `\(meant)`."
        )
      } else if let meant {
        message = Message(da: "\(rest.danish): `\(meant)`.", en: "\(rest.english): `\(meant)`.")
      } else {
        message = Message(
          da: "`\(word)` er ikke et navn. \(rest.danish).", en: "`\(word)` is no name. \(rest.english).")
      }
      return
    }
    if let first, !isLetter(first) {
      message = Message(
        da: "Navnet `\(word)` begynder ikke med et bogstav. Et navn begynder med et lille bogstav.",
        en: "The name `\(word)` does not start with a letter. A name starts with a small letter.")
      return
    }
    let wrong = word.unicodeScalars.first { scalar in
      !isLetter(scalar) && !("0"..."9").contains(scalar) && scalar != "_" && !(allowsHyphen && scalar == "-")
        && !(pattern.contains("(/") && scalar == "/")
    }
    let wrongText =
      wrong == " " ? Message(da: "mellemrum", en: "spaces") : wrong.map { Message(da: "`\($0)`", en: "`\($0)`") }
    let hint = allowsHyphen ? Message(da: "`-` eller `_`", en: "`-` or `_`") : Message(da: "`_`", en: "`_`")
    message = Message(
      da:
        "Navnet `\(word)` kan ikke indeholde \(wrongText?.danish ?? "mere end én `/`"). Brug bogstaver, tal og \(hint.danish).",
      en:
        "The name `\(word)` cannot contain \(wrongText?.english ?? "more than one `/`"). Use letters, digits and \(hint.english)."
    )
  }
}
