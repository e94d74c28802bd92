/// How large a pack and its parts may be. A pack that goes past a limit is refused before memory is spent on it.
public struct PackLimits: Hashable, Sendable {
  /// The most bytes of the manifest.
  public var manifestBytes = 16 << 20
  /// The most bytes of one program.
  public var programBytes = 64 << 20
  /// The most entries, the manifest among them.
  public var entries = 20_000
  /// The most bytes of all entries together when unpacked.
  public var totalBytes = 64 << 30
  /// How many times its own size a pack may unpack to, beyond ``freeBytes``.
  public var ratio = 100
  /// So many bytes may always be unpacked, however small the pack is.
  public var freeBytes = 128 << 20

  /// Makes the limits that the toolkit uses: 16 MiB, 64 MiB, 20,000 entries, 64 GiB, and 128 MiB + 100 × the size.
  public init() {}

  /// The most bytes that a pack of that size may unpack to.
  func unpackedBytes(ofPackWith size: Int) -> Int {
    let (product, overflows) = size.multipliedReportingOverflow(by: ratio)
    return overflows || product > totalBytes - freeBytes ? totalBytes : product + freeBytes
  }
}
