/// SplitMix64, which spreads a seed over 64-bit words (Steele, Lea and Flood, 2014).
public struct SplitMix64: Hashable, Sendable {
  /// What is added to the state before each output.
  public static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64

  /// Starts from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next word.
  public mutating func next() -> UInt64 {
    state &+= SplitMix64.increment
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// xoshiro128** 1.1 (Blackman and Vigna, 2018) on four 32-bit words.
///
/// The words are taken from SplitMix64 on the seed, low half first: its first output gives words 0 (low) and 1 (high),
/// its second words 2 and 3. Test vectors stand in `Schema/vectors/random.json`.
public struct Generator: Hashable, Sendable {
  private var word0: UInt32
  private var word1: UInt32
  private var word2: UInt32
  private var word3: UInt32

  /// Starts from a seed.
  public init(seed: UInt64) {
    var words = SplitMix64(seed: seed)
    let first = words.next()
    let second = words.next()
    word0 = UInt32(truncatingIfNeeded: first)
    word1 = UInt32(truncatingIfNeeded: first >> 32)
    word2 = UInt32(truncatingIfNeeded: second)
    word3 = UInt32(truncatingIfNeeded: second >> 32)
  }

  /// The generator of the order in which a scene's choices are shown.
  ///
  /// Its seed is the session's seed XOR the first output of SplitMix64 on the scene's index + 1. It is apart from the
  /// session's own generator, so that showing never changes what happens.
  /// - Parameters:
  ///   - seed: The session's seed.
  ///   - scene: The scene's index, from 0.
  /// - Returns: The generator at its start.
  public static func display(seed: UInt64, scene: Int) -> Generator {
    var spread = SplitMix64(seed: UInt64(truncatingIfNeeded: scene) &+ 1)
    return Generator(seed: seed ^ spread.next())
  }

  /// The next 32 bits.
  public mutating func next() -> UInt32 {
    let product = word1 &* 5
    let output = ((product << 7) | (product >> 25)) &* 9
    let shifted = word1 << 9
    word2 ^= word0
    word3 ^= word1
    word1 ^= word2
    word0 ^= word3
    word2 ^= shifted
    word3 = (word3 << 11) | (word3 >> 21)
    return output
  }

  /// An unbiased draw by Lemire's method (2019): the high half of 32 bits times `count`; bits whose product's low half
  /// lies under 2^32 mod `count` are rejected and drawn again.
  /// - Parameter count: The number of outcomes, at least 1.
  /// - Returns: A number from 0 to `count` - 1.
  public mutating func draw(among count: UInt32) -> UInt32 {
    precondition(count >= 1)
    var product = UInt64(next()) &* UInt64(count)
    if UInt32(truncatingIfNeeded: product) < count {
      let threshold = (0 &- count) % count
      while UInt32(truncatingIfNeeded: product) < threshold {
        product = UInt64(next()) &* UInt64(count)
      }
    }
    return UInt32(truncatingIfNeeded: product >> 32)
  }
}
