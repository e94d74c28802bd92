import ScenarioKit

/// The words of a scenario's glossary, as the walk over all words needs them.
struct GlossaryWords {
  /// The terms and forms, folded.
  let forms: [[UInt8]]
  /// Their hashes in an open-addressing table; 0 is empty.
  private var hashes: [UInt32]
  /// A bit for the first and for the last four bytes of each form that can be part of a longer word.
  private(set) var filter = Array(repeating: UInt64(0), count: 64)

  /// Takes the words of some entries.
  init(_ entries: [[Authored.GlossaryEntry]]) {
    var forms: [[UInt8]] = []
    for entry in entries.joined() {
      forms.append(ByteTraits.fold(entry.term.value.utf8))
      for form in entry.forms { forms.append(ByteTraits.fold(form.value.utf8)) }
    }
    self.forms = forms
    var size = 16
    while size < forms.count * 2 { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    for form in forms {
      insert(ByteTraits.hash(of: form))
      guard Self.canBePart(form) else { continue }
      setBit(Self.bit(form[0], form[1], form[2], form[3]))
      let end = form.count
      setBit(Self.bit(form[end - 4], form[end - 3], form[end - 2], form[end - 1]))
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

  private mutating func setBit(_ bit: Int) { filter[bit >> 6] |= 1 << UInt64(bit & 63) }
}
