/// How large a recording may be.
public struct RecordingLimits: Hashable, Sendable {
  /// The most bytes of a line, without its newline.
  public var lineBytes = 64 << 10
  /// The most lines, the header among them.
  public var lines = 100_000
  /// The most bytes of the file.
  public var fileBytes = 64 << 20

  /// Makes the limits that the toolkit uses: 64 KiB, 100,000 lines, 64 MiB.
  public init() {}
}
