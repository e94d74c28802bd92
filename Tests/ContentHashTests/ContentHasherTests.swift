import ContentHash
import Testing

/// The examples of FIPS 180-4 as NIST publishes them, and one of NIST's byte-oriented test messages.
private let vectors: [(message: [UInt8], hash: String)] = [
  (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  (
    Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  (
    Array(
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"
        .utf8), "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
  ),
  ([0xD3], "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
]

@Test(arguments: vectors.indices)
func hashesPublishedVectors(index: Int) {
  #expect(sha256(vectors[index].message) == vectors[index].hash)
}

@Test func hashesAMillionLettersPieceByPiece() {
  var hasher = ContentHasher()
  let piece = [UInt8](repeating: 0x61, count: 1_000)
  for _ in 0..<1_000 { hasher.update(piece) }
  #expect(hasher.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
}

@Test func hashesPiecesAsTheWhole() {
  let bytes = (0..<257).map { UInt8(truncatingIfNeeded: $0) }
  for cut in 0...bytes.count {
    var hasher = ContentHasher()
    hasher.update(Array(bytes[..<cut]))
    hasher.update(Array(bytes[cut...]))
    #expect(hasher.finish() == sha256(bytes))
  }
}

@Test func goesOnAfterAsking() {
  var hasher = ContentHasher()
  #expect(hasher.finish() == sha256([]))
  hasher.update(Array("abc".utf8))
  #expect(hasher.finish() == sha256(Array("abc".utf8)))
}

@Test func hashesTexts() {
  #expect(textHash("") == "he3b0c442")
  #expect(textHash("abc") == "hba7816bf")
  #expect(textHash("Børnene venter på mig.") == "h" + sha256(Array("Børnene venter på mig.".utf8)).prefix(8))
}
