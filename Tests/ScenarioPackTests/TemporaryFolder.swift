#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for one test, removed with all that lies in it.
final class TemporaryFolder {
  /// The path of the folder.
  let path: String

  /// Makes a folder under the system's folder for such things.
  init() throws {
    var template = Array("/tmp/aspirant-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.cannotMake }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  enum Failure: Error { case cannotMake, cannotWrite }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    for name in names { rmdir("\(path)/\(name)") }
    rmdir(path)
  }

  /// The names of what lies in the folder, sorted.
  var names: [String] { Self.names(in: path) }

  /// The names of what lies in any folder, sorted.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file and returns its path.
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    guard let file = fopen("\(path)/\(name)", "w") else { throw Failure.cannotWrite }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure.cannotWrite }
    return "\(path)/\(name)"
  }

  /// The bytes of a file, or nil where there is none.
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
