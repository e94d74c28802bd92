import Diagnostics
package import ScenarioCompiler
package import ScenarioPack

/// What a check was asked to look at: a PATH, or several in one pack.
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
    guard options.onlyScenarios == nil, onlyFile == nil else {
      throw CommandFailure(
        .usage, da: "\(path): --against sammenligner hele pakker; skriv pakkens mappe.",
        en: "\(path): --against compares whole packs; give the pack's folder.")
    }
    let check = VersionCheck(earlier: earlier, folder: folder)
    options.versionDemand = { try check.demand(of: $0) }
  }

  /// Finds out what several paths mean. Scenarios of one pack are looked at together, where the first of them is named:
  /// the pack is read once, and each scenario by whoever has time.
  ///
  /// - Parameters: As for one path.
  /// - Returns: What to look at, in the order of the paths, up to the first that cannot be read; and why that cannot.
  static func readable(
    _ paths: [String], proves: Bool, kinds: KindSet, against earlier: Pack?
  ) -> (inputs: [CheckInput], failure: (any Error)?) {
    var inputs: [CheckInput] = []
    var indices: [String: Int] = [:]
    for path in paths {
      let input: CheckInput
      do { input = try CheckInput(path, proves: proves, kinds: kinds, against: earlier) } catch {
        return (inputs, error)
      }
      guard let scenarios = input.options.onlyScenarios, !input.options.standsAlone else {
        inputs.append(input)
        continue
      }
      if let index = indices[input.folder], let named = inputs[index].options.onlyScenarios {
        inputs[index].options.onlyScenarios = named + scenarios.filter { !named.contains($0) }
      } else {
        indices[input.folder] = inputs.count
        inputs.append(input)
      }
    }
    return (inputs, nil)
  }

  /// The same of paths all of which have to be readable.
  ///
  /// - Throws: As for one path.
  static func all(
    _ paths: [String], proves: Bool, kinds: KindSet, against earlier: Pack?
  ) throws -> [CheckInput] {
    let (inputs, failure) = readable(paths, proves: proves, kinds: kinds, against: earlier)
    if let failure { throw failure }
    return inputs
  }

  private init(_ path: String, proves: Bool, kinds: KindSet) throws {
    folder = path
    options.kinds = kinds
    options.proves = proves
    if PackInput.isFolder(path) { return }
    do throws(FileFault) { _ = try InputFile(path) } catch { throw CommandFailure(.cannotRead, path, error) }
    if path.hasSuffix(".aspack") {
      throw CommandFailure(
        .usage,
        da: "\(path) er en færdig pakke. Tjek mappen, den er lavet af; `inspect` og `verify` ser i selve pakken.",
        en:
          "\(path) is a finished pack. Check the folder that it was made of; `inspect` and `verify` look into the pack."
      )
    }
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
        options.onlyScenarios = ["scenarios/" + name.normalized]
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
    options.onlyScenarios = [name.normalized]
    options.standsAlone = true
    onlyFile = name
  }

  /// Lists the folder.
  package func source() throws -> FolderSource { try FolderSource(folder, only: onlyFile) }
}
