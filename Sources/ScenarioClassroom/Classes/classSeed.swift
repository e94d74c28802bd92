import ScenarioRuntime

/// The seed of the series that a seat plays of a scenario; those of its attempts follow by ``runSeed(series:run:)``.
///
/// It is the first output of SplitMix64 on the class's seed XOR the FNV-1a hash of `seat/scenario` in UTF-8. So it does not
/// depend on the other seats: who comes later changes nothing for those who are there.
/// - Parameters:
///   - seed: The seed of the class.
///   - seat: The code of the seat.
///   - scenario: The id of the scenario.
/// - Returns: Any 64 bits.
package func classSeed(_ seed: UInt64, seat: String, scenario: String) -> UInt64 {
  // FNV-1a, 64 bits (Fowler, Noll and Vo).
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in "\(seat)/\(scenario)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
  var spread = SplitMix64(seed: seed ^ hash)
  return spread.next()
}
