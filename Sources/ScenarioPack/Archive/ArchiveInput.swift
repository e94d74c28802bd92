/// The bytes of an archive, open for reading at any place, also by several at once.
enum ArchiveInput: Sendable {
  /// In a file.
  case file(Opened)
  /// In memory.
  case memory([UInt8])

  /// A file that is open as long as somebody has it.
  final class Opened: Sendable {
    /// The file.
    let file: InputFile

    init(_ path: String) throws(PackError.Problem) {
      file = try InputFile.open(path) { PackError.Problem.cannotRead($0) }
    }
  }

  /// Opens an archive.
  init(_ source: ArchiveSource) throws(PackError.Problem) {
    switch source {
    case .file(let path): self = .file(try Opened(path))
    case .bytes(let bytes): self = .memory(bytes)
    }
  }

  /// The size in bytes.
  var size: Int {
    switch self {
    case .file(let opened): opened.file.size
    case .memory(let bytes): bytes.count
    }
  }

  /// The bytes from an offset on: `count` of them, or fewer where the archive ends.
  func read(at offset: Int, count: Int) throws(PackError.Problem) -> [UInt8] {
    guard offset >= 0, offset < size else { return [] }
    switch self {
    case .file(let opened):
      do throws(FileFault) { return try opened.file.read(at: offset, count: count) } catch { throw .cannotRead(error) }
    case .memory(let bytes): return Array(bytes[offset..<offset + min(count, size - offset)])
    }
  }

  /// Fills a buffer with the bytes from an offset on.
  /// - Returns: How many there were; fewer than fit only where the archive ends.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    guard offset >= 0, offset < size else { return 0 }
    switch self {
    case .file(let opened): return try opened.file.read(at: offset, into: buffer)
    case .memory(let bytes):
      let count = min(buffer.count, size - offset)
      bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
      return count
    }
  }
}
