import AspirantCompilerTool
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The JSON objects of a stream, one after the other, whatever stands between the lines of them: what several processes
/// wrote into one pipe.
///
/// It only finds where each begins and ends. One of them is held at a time.
struct JSONDocuments {
  /// Why there is no next one.
  enum Fault: Error {
    /// The stream cannot be read.
    case unreadable(FileFault)
    /// Something stands between objects that is none, from this line on.
    case noObject(line: Int)
    /// The last one has no end.
    case cut
    /// One is larger than ``mostBytes``.
    case tooLarge
  }

  /// The most bytes of an object.
  static let mostBytes = 64 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1

  /// Makes a reader of what a descriptor gives.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next object; nil at the end.
  mutating func next() throws(Fault) -> [UInt8]? {
    var object: [UInt8] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    while let byte = try nextByte() {
      if depth == 0 {
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte == UInt8(ascii: " ") || (9...13).contains(byte) { continue }
        guard byte == UInt8(ascii: "{") else { throw .noObject(line: line) }
      }
      guard object.count < Self.mostBytes else { throw .tooLarge }
      object.append(byte)
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return object }
      case UInt8(ascii: "\n"): line += 1
      default: break
      }
    }
    if !object.isEmpty { throw .cut }
    return nil
  }

  private mutating func nextByte() throws(Fault) -> UInt8? {
    if position == buffer.count {
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      var count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      while count < 0, errno == EINTR {
        count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      }
      if count < 0 { throw .unreadable(FileFault(errno: errno)) }
      piece.removeLast(piece.count - count)
      buffer = piece
      position = 0
      if count == 0 { return nil }
    }
    defer { position += 1 }
    return buffer[position]
  }
}
