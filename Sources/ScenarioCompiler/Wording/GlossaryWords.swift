import ScenarioKit

/// The words of a glossary, as the walk over all words needs them.
struct GlossaryWords {
  /// The terms and forms, folded.
  private(set) var forms: [[UInt8]] = []
  /// Their hashes in an open-addressing table; 0 is empty.
  private var hashes = Array(repeating: UInt32(0), count: 16)
  /// A bit for the first and for the last four bytes of each form that can be part of a longer word.
  private(set) var filter = Array(repeating: UInt64(0), count: 64)

  /// Takes the words of some entries.
  init(_ entries: [Authored.GlossaryEntry]) { add(entries) }

  /// Adds the words of more entries.
  mutating func add(_ entries: [Authored.GlossaryEntry]) {
    for entry in entries {
      add(ByteTraits.fold(entry.term.value.utf8))
      for form in entry.forms { add(ByteTraits.fold(form.value.utf8)) }
    }
  }

  private mutating func add(_ form: [UInt8]) {
    forms.append(form)
    if forms.count * 2 > hashes.count {
      hashes = Array(repeating: 0, count: hashes.count * 2)
      for form in forms { insert(ByteTraits.hash(of: form)) }
    } else {
      insert(ByteTraits.hash(of: form))
    }
    guard Self.canBePart(form) else { return }
    let end = form.count
    for bit in [
      Self.bit(form[0], form[1], form[2], form[3]),
      Self.bit(form[end - 4], form[end - 3], form[end - 2], form[end - 1]),
    ] {
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { forms.isEmpty }

  /// Whether a term or form is spelt so, small and capital letters being the same.
  func has(_ word: some Sequence<UInt8>) -> Bool {
    let folded = ByteTraits.fold(word)
    return contains(ByteTraits.hash(of: folded)) && forms.contains(folded)
  }

  /// Whether a form can be looked for inside longer words.
  static func canBePart(_ form: [UInt8]) -> Bool { form.count >= 4 && !form.contains(0x20) }

  /// Whether some word is spelt with this hash.
  func contains(_ hash: UInt32) -> Bool {
    var slot = Int(hash) & (hashes.count - 1)
    while hashes[slot] != 0 {
      if hashes[slot] == max(hash, 1) { return true }
      slot = (slot + 1) & (hashes.count - 1)
    }
    return false
  }

  private mutating func insert(_ hash: UInt32) {
    var slot = Int(hash) & (hashes.count - 1)
    while hashes[slot] != 0 {
      if hashes[slot] == max(hash, 1) { return }
      slot = (slot + 1) & (hashes.count - 1)
    }
    hashes[slot] = max(hash, 1)
  }

  /// The bit of the filter for four bytes. Capitals are the same as small letters, and a bit more is: here it does no harm.
  static func bit(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
    let word = UInt32(a) | UInt32(b) << 8 | UInt32(c) << 16 | UInt32(d) << 24
    return Int(((word | 0x2020_2020) &* 0x9E37_79B1) >> 20)
  }

}
