/// The bytes of an archive, open for reading at any place.
enum ArchiveInput: ~Copyable {
  /// In a file.
  case file(InputFile)
  /// In memory.
  case memory(Memory)

  /// A copy of bytes that stays where it is as long as this value lives.
  struct Memory: ~Copyable {
    /// The bytes.
    let bytes: UnsafeMutableRawBufferPointer

    /// Copies bytes.
    init(_ source: [UInt8]) {
      bytes = .allocate(byteCount: source.count, alignment: 16)
      bytes.copyBytes(from: source)
    }

    deinit { bytes.deallocate() }
  }

  /// Opens an archive.
  init(_ source: ArchiveSource) throws(PackError.Problem) {
    switch source {
    case .file(let path):
      self = .file(try InputFile.open(path) { PackError.Problem.cannotRead($0) })
    case .bytes(let bytes):
      self = .memory(Memory(bytes))
    }
  }

  /// The size in bytes.
  var size: Int {
    switch self {
    case .file(let file): file.size
    case .memory(let memory): memory.bytes.count
    }
  }

  /// The bytes from an offset on: `count` of them, or fewer where the archive ends.
  func read(at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
    guard offset >= 0, offset < size else { return [] }
    switch self {
    case .file(let file): return try file.read(at: offset, count: count)
    case .memory(let memory): return Array(memory.bytes[offset..<offset + min(count, size - offset)])
    }
  }
}
