import Diagnostics
package import ScenarioCompiler
package import ScenarioPack

/// One PATH that a check was asked to look at: what of the disk it means.
package struct CheckInput {
  /// The folder to read.
  package var folder: String
  /// The only file of it to read, for a scenario outside any pack; nil for all.
  package var onlyFile: String?
  /// What the compiler is asked to do.
  package var options = CompilerOptions()

  /// Finds out what a path means: a pack's folder, a file of a pack, or a scenario on its own.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - proves: Whether the states of scenarios are visited.
  ///   - kinds: The kinds that scenarios may use.
  ///   - earlier: The earlier version that the pack is compared with; nil for none.
  /// - Throws: ``CommandFailure`` where there is nothing that can be read, or where what is compared is no whole pack.
  package init(_ path: String, proves: Bool = true, kinds: KindSet = .none, against earlier: Pack? = nil) throws {
    try self.init(path, proves: proves, kinds: kinds)
    guard let earlier else { return }
    guard options.onlyScenario == nil, onlyFile == nil else {
      throw CommandFailure(
        .usage, da: "\(path): --against sammenligner hele pakker; skriv pakkens mappe.",
        en: "\(path): --against compares whole packs; give the pack's folder.")
    }
    let check = VersionCheck(earlier: earlier, folder: folder)
    options.versionDemand = { try check.demand(of: $0) }
  }

  private init(_ path: String, proves: Bool, kinds: KindSet) throws {
    folder = path
    options.kinds = kinds
    options.proves = proves
    if PackInput.isFolder(path) { return }
    do throws(FileFault) { _ = try InputFile(path) } catch { throw CommandFailure(.cannotRead, path, error) }
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.last ?? path
    func joined(_ parts: some Collection<String>) -> String {
      let start = path.hasPrefix("/") ? "/" : ""
      return parts.isEmpty && start.isEmpty ? "." : start + parts.joined(separator: "/")
    }
    folder = joined(parts.dropLast())
    // Messages name the pack's folder, so it is shortened where that is possible.
    let isNamed = parts.dropLast().last.map { $0 != "." && $0 != ".." } ?? false
    let root = isNamed ? joined(parts.dropLast(2)) : folder == "." ? ".." : folder + "/.."
    if PackInput.isFile(root + "/pack.yaml") {
      if PackInput.isSame(root + "/scenarios", folder) {
        options.onlyScenario = "scenarios/" + name.normalized
        folder = root
        return
      }
      // A test has a meaning only beside its scenario.
      if PackInput.isSame(root + "/tests", folder) {
        folder = root
        return
      }
    }
    // So has a translation, which lies a folder deeper.
    let pack = isNamed ? joined(parts.dropLast(3)) : root + "/.."
    if PackInput.isFile(pack + "/pack.yaml"), PackInput.isSame(pack + "/locales", root) {
      folder = pack
      return
    }
    if ["pack.yaml", "cast.yaml", "glossary.yaml"].contains(name) { return }
    options.onlyScenario = name.normalized
    options.standsAlone = true
    onlyFile = name
  }

  /// Lists the folder.
  package func source() throws -> FolderSource { try FolderSource(folder, only: onlyFile) }
}
