import AspirantCompilerTool
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that a command line means: files as they are named, and of a folder all `.jsonl` beneath it, sorted by the
/// bytes of their names. What begins with a dot is left out, and links to folders are not followed.
///
/// - Throws: ``CommandFailure`` where a folder cannot be read or is nested too deep.
func recordingPaths(_ paths: [String]) throws(CommandFailure) -> [String] {
  var files: [String] = []
  for path in paths {
    if PackInput.isFolder(path) { try collect(path, depth: 0, into: &files) } else { files.append(path) }
  }
  return files
}

private func collect(_ folder: String, depth: Int, into files: inout [String]) throws(CommandFailure) {
  guard depth < 64 else { throw CommandFailure(.cannotRead, folder, .system(ELOOP)) }
  let names: [String]
  do throws(FileFault) { names = try folderNames(folder) } catch { throw CommandFailure(.cannotRead, folder, error) }
  for name in names where !name.hasPrefix(".") {
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    var status = stat()
    guard lstat(path, &status) == 0 else { continue }
    if status.st_mode & S_IFMT == S_IFDIR {
      try collect(path, depth: depth + 1, into: &files)
    } else if name.hasSuffix(".jsonl") {
      files.append(path)
    }
  }
}
