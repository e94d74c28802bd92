/// The name that was probably meant: the "did you mean" of every diagnostic about an unknown name.
///
/// The distance is that of Damerau and Levenshtein (optimal string alignment: insert, delete, replace, swap two
/// neighbours) on Unicode scalars, after folding: case, accents, and `aa` for `å`, `ae` for `æ`, `oe` for `ø` cost
/// nothing. A name is near enough at 1 for up to three letters and at about a third of the letters beyond. Where no
/// name is near, one that starts with the word serves, for example `hoften` for `hof`.
///
/// Among equally near names one that differs only in case comes first, then the one nearer without folding, then the
/// first in byte order, whatever the order of the candidates.
///
/// - Parameters:
///   - word: The unknown name.
///   - candidates: The names there are.
/// - Returns: The name that was probably meant; nil where none is near.
public func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let folded = foldedForComparison(word)
  guard !folded.isEmpty, folded.count <= 256 else { return nil }
  let limit = folded.count <= 3 ? 1 : (folded.count + 1) / 3
  var matcher = AlignmentDistance(folded)
  var best: Ranked?

  for candidate in candidates {
    // No scalar folds to fewer than none or takes more than four bytes, so most candidates need no closer look.
    guard candidate.utf8.count <= 4 * (folded.count + limit) + 256, candidate != word else { continue }
    let other = foldedForComparison(candidate)
    let bound = min(limit, best.map { $0.isPrefix ? limit : $0.distance } ?? limit)
    let found: Ranked
    if let distance = matcher.distance(to: other, atMost: bound), distance < max(folded.count, other.count) {
      found = Ranked(candidate: candidate, distance: distance, isPrefix: false)
    } else if folded.count >= 3, other.count > folded.count, other.starts(with: folded) {
      found = Ranked(candidate: candidate, distance: other.count - folded.count, isPrefix: true)
    } else {
      continue
    }
    if best.map({ found.isBetter(than: $0, for: word) }) ?? true { best = found }
  }
  return best?.candidate
}

/// Whether a name is so surely the one that was meant that a tool may write it unasked.
///
/// It is where nothing but case, accents and the spelling of æ, ø and å differs, or where the word has more than three
/// letters and no other name is near. Words that differ in their digits never are: `scene-2` may be yet to come.
///
/// - Parameters:
///   - name: The name that ``suggestion(for:among:)`` found.
///   - word: The unknown name.
///   - candidates: The names there are.
/// - Returns: Whether it is the only one.
public func isOnlySuggestion(_ name: String, for word: String, among candidates: some Sequence<String>) -> Bool {
  func digits(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { ("0"..."9").contains($0) } }
  guard digits(name) == digits(word) else { return false }
  let (folded, best) = (foldedForComparison(word), foldedForComparison(name))
  let others = candidates.lazy.filter { $0 != name && $0 != word }.map(foldedForComparison)
  if folded == best { return !others.contains(folded) }
  guard folded.count > 3 else { return false }
  let limit = (folded.count + 1) / 3
  var matcher = AlignmentDistance(folded)
  guard matcher.distance(to: best, atMost: limit) != nil else { return false }
  return !others.contains { matcher.distance(to: $0, atMost: limit) != nil }
}

extension Message {
  /// The message followed by the name that was probably meant: "Did you mean `gården`?"
  ///
  /// - Parameter name: The name, or nil to add nothing.
  /// - Returns: The longer message.
  public func didYouMean(_ name: String?) -> Message {
    guard let name else { return self }
    func ended(_ text: String) -> String { text.last.map { ".!?:".contains($0) } ?? true ? text : text + "." }
    return Message(da: ended(danish) + " Mente du `\(name)`?", en: ended(english) + " Did you mean `\(name)`?")
  }

  /// The message followed by the name that was probably meant, if there is one near the unknown word.
  ///
  /// - Parameters:
  ///   - word: The unknown name.
  ///   - candidates: The names there are.
  /// - Returns: The longer message, or the same where no name is near.
  public func didYouMean(_ word: String, among candidates: some Sequence<String>) -> Message {
    didYouMean(suggestion(for: word, among: candidates))
  }
}

private struct Ranked {
  var candidate: String
  var distance: Int
  var isPrefix: Bool

  func isBetter(than other: Ranked, for word: String) -> Bool {
    if isPrefix != other.isPrefix { return !isPrefix }
    if distance != other.distance { return distance < other.distance }
    let (left, right) = (unfoldedDistances(to: word), other.unfoldedDistances(to: word))
    if left != right { return left < right }
    return candidate.utf8.lexicographicallyPrecedes(other.candidate.utf8)
  }

  /// How far the name is without case, and letter by letter.
  private func unfoldedDistances(to word: String) -> (Int, Int) {
    func distance(_ left: String, _ right: String) -> Int {
      var matcher = AlignmentDistance(left.unicodeScalars.map(\.value))
      return matcher.distance(to: right.unicodeScalars.map(\.value), atMost: 512) ?? 512
    }
    let (left, right) = (word.normalized, candidate.normalized)
    return (distance(left.lowercased(), right.lowercased()), distance(left, right))
  }
}

/// The scalars of a name without case and accents, Danish letters spelt out.
private func foldedForComparison(_ name: String) -> [UInt32] {
  var folded: [UInt32] = []
  folded.reserveCapacity(name.utf8.count)
  let isASCII = name.utf8.allSatisfy { byte in
    let isUpper = byte &- 0x41 < 26
    folded.append(UInt32(isUpper ? byte | 0x20 : byte))
    return byte < 0x80
  }
  if isASCII { return folded }

  folded.removeAll(keepingCapacity: true)
  for scalar in name.normalized.lowercased().unicodeScalars {
    switch scalar {
    case "å": folded += [0x61, 0x61]
    case "æ", "ä": folded += [0x61, 0x65]
    case "ø", "ö": folded += [0x6F, 0x65]
    default:
      let base = baseLetter(of: scalar)
      if base.properties.generalCategory != .nonspacingMark { folded.append(base.value) }
    }
  }
  return folded
}

/// The letter under an accent: `e` of `é`. Latin letters are enough; the rest stays as it is.
private func baseLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard (0xC0..<0x250).contains(scalar.value) || (0x1E00..<0x1F00).contains(scalar.value) else { return scalar }
  // Unicode names these letters by their parts: LATIN SMALL LETTER E WITH ACUTE.
  let start = "LATIN SMALL LETTER "
  guard let name = scalar.properties.name, name.hasPrefix(start) else { return scalar }
  let rest = name.dropFirst(start.count)
  guard rest.dropFirst().hasPrefix(" WITH "), let letter = rest.lowercased().unicodeScalars.first else { return scalar }
  return letter
}
