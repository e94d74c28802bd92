import Diagnostics
package import ScenarioCompiler
import ScenarioKit
package import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A PACK on the command line: an `.aspack` file or a folder.
package enum PackInput {
  /// Reads a pack, or compiles a folder in memory.
  ///
  /// - Throws: ``CommandFailure`` or `PackError`. The errors of a folder are shown first.
  package static func load(
    _ path: String, _ options: GlobalOptions, _ console: inout Console
  ) throws -> Pack {
    guard isFolder(path) else {
      let pack = try PackReader.read(path)
      console.adopt(locale: pack.manifest.locale)
      return pack
    }
    let (compilation, folder) = try compile(folder: path, options, &console)
    return try pack(of: compilation, from: folder, path: path, &console)
  }

  /// Compiles a folder.
  package static func compile(
    folder path: String, _ global: GlobalOptions, by workforce: ThreadWorkforce = ThreadWorkforce(),
    _ console: inout Console
  ) throws -> (Compilation, FolderSource) {
    if isFile(path) {
      throw CommandFailure(
        .cannotRead, da: "\(path): det er en fil; her skal stå pakkens mappe, den med `pack.yaml` i.",
        en: "\(path): it is a file; the pack's folder is meant, the one with `pack.yaml` in it.")
    }
    let folder = try FolderSource(path)
    var options = CompilerOptions()
    options.kinds = try ToolKinds.set(global)
    let compilation = try ScenarioCompiler.compile(folder, options, by: workforce)
    console.adopt(locale: compilation.pack?.locale.value)
    return (compilation, folder)
  }

  /// The pack that a compilation became; its errors are shown, and then it is none.
  package static func pack(
    of compilation: Compilation, from folder: FolderSource, path: String, metadata: MetadataChoice = .removed,
    by workforce: ThreadWorkforce = ThreadWorkforce(), _ console: inout Console
  ) throws -> Pack {
    guard let content = PackContent(compilation, from: folder, metadata: metadata) else {
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      console.show(errors, in: compilation.sources, to: .error)
      throw CommandFailure(
        .invalidInput, da: "\(path): pakken har fejl, der skal rettes først.",
        en: "\(path): the pack has errors that have to be mended first.")
    }
    return try Pack(content, path: path) { workforce.results($0, $1) }
  }

  /// Whether a path names a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path names a plain file, or a link to one.
  package static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether two paths name the same thing on disk.
  package static func isSame(_ first: String, _ second: String) -> Bool {
    var (left, right) = (stat(), stat())
    return stat(first, &left) == 0 && stat(second, &right) == 0 && left.st_ino == right.st_ino
      && left.st_dev == right.st_dev
  }
}
