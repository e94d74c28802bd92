/// Where the bytes of an asset come from.
public enum AssetSource: Hashable, Sendable {
  /// From the file at that path of this machine.
  case file(String)
  /// From memory.
  case bytes([UInt8])
}
