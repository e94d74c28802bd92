/// Where the bytes of an asset come from.
public enum AssetSource: Hashable, Sendable {
  /// From the file at that path of this machine.
  case file(String)
  /// From memory.
  case bytes([UInt8])
  /// From the file at that path of this machine, in pieces, with other bytes between them.
  case pieces(ofFile: String, [Piece])

  /// A piece of a file that was changed.
  public enum Piece: Hashable, Sendable {
    /// Bytes of the file as it is.
    case original(Range<Int>)
    /// Other bytes.
    case bytes([UInt8])
    /// So many zeros.
    case zeros(Int)
  }
}
