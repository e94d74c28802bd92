#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of what lies in a folder, sorted by their bytes, without `.` and `..`.
///
/// - Parameters:
///   - path: The folder.
///   - most: After so many names no more are read.
/// - Returns: The names.
/// - Throws: A ``FileFault`` where it is no folder, or cannot be read.
package func folderNames(_ path: String, most: Int = 1_000_000) throws(FileFault) -> [String] {
  guard let folder = opendir(path) else { throw FileFault(errno: errno) }
  defer { closedir(folder) }
  var names: [String] = []
  while names.count < most, let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
