import AspirantCompilerTool
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Graphviz as another program, where it is installed.
enum Graphviz {
  /// The most bytes of a drawing.
  private static let mostBytes = 256 << 20

  /// Draws a graph.
  /// - Parameter dot: The graph in DOT.
  /// - Returns: The drawing as SVG.
  /// - Throws: ``CommandFailure`` where the program is not there or fails.
  static func svg(_ dot: String) throws(CommandFailure) -> [UInt8] {
    // Files without a name rather than pipes: neither side waits for the other, whatever the size.
    let input = try temporaryFile(Array(dot.utf8))
    defer { close(input) }
    let output = try temporaryFile([])
    defer { close(output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    let arguments = ["dot", "-Tsvg"]
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var child: pid_t = 0
    guard posix_spawnp(&child, "dot", &actions, nil, words, environ) == 0 else { throw missing }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    // 127 is the shell's word, and some systems', for a program that is not there.
    if status == 127 << 8 { throw missing }
    guard status == 0 else {
      throw CommandFailure(
        .unavailable, da: "Graphviz (`dot`) kunne ikke tegne grafen.", en: "Graphviz (`dot`) could not draw the graph.")
    }
    return try contents(of: output)
  }

  private static var missing: CommandFailure {
    CommandFailure(
      .unavailable,
      da:
        "Til SVG skal Graphviz være installeret (programmet `dot`, på Debian pakken `graphviz`). `--format dot` og `--format mermaid` kræver det ikke.",
      en:
        "SVG needs Graphviz (the program `dot`, in Debian the package `graphviz`). `--format dot` and `--format mermaid` do without."
    )
  }

  private static func temporaryFile(_ bytes: [UInt8]) throws(CommandFailure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/aspirant-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw CommandFailure(.cannotWrite, folder, FileFault(errno: errno)) }
    _ = unlink(&template)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let fault = FileFault(errno: errno)
        close(file)
        throw CommandFailure(.cannotWrite, folder, fault)
      }
      done += count
    }
    _ = lseek(file, 0, SEEK_SET)
    return file
  }

  private static func contents(of file: Int32) throws(CommandFailure) -> [UInt8] {
    let size = min(Int(lseek(file, 0, SEEK_END)), mostBytes)
    var bytes = [UInt8](repeating: 0, count: max(size, 0))
    var done = 0
    while done < bytes.count {
      let rest = bytes.count - done
      let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress.map { $0 + done }, rest, off_t(done)) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw CommandFailure(.cannotRead, "dot", FileFault(errno: errno)) }
      done += count
    }
    return bytes
  }
}
