/// Which pack a program comes from; recordings name it.
public struct ProgramOrigin: Hashable, Sendable {
  /// The id of the pack.
  public var pack: String
  /// The version of the pack.
  public var version: String
  /// The SHA-256 of the program's JSON in hexadecimal.
  public var programHash: String

  /// Makes an origin.
  public init(pack: String, version: String, programHash: String) {
    self.pack = pack
    self.version = version
    self.programHash = programHash
  }
}
