/// How long writing a file waits. Either way the file appears whole or not at all.
public enum Durability: Hashable, Sendable, CaseIterable {
  /// Until the bytes are on the disk, where they outlast a loss of power.
  case onDisk
  /// Not at all: for many small files that can be made again, which would spend most of the time waiting.
  case eventually
}
