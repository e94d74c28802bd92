import Diagnostics
package import ScenarioChanges
import ScenarioCompiler
import ScenarioKit
package import ScenarioPack

/// Asks an earlier version of a pack whether `pack.yaml` claims enough.
struct VersionCheck: Sendable {
  /// The earlier version.
  let earlier: Pack
  /// The pack's folder.
  let folder: String

  /// What the earlier version asks of a pack that was compiled without errors; nil where its version says enough.
  ///
  /// - Throws: ``CommandFailure`` where the two are not one pack, and what kept an asset from being read.
  func demand(of compilation: Compilation) throws -> VersionDemand? {
    guard let content = PackContent(compilation, from: try FolderSource(folder)) else { return nil }
    let pack: Pack
    do throws(PackError) { pack = try Pack(content, path: folder) } catch { throw CommandFailure(error) }
    guard earlier.manifest.pack == pack.manifest.pack else {
      let (old, new) = (visibleText(earlier.manifest.pack), visibleText(pack.manifest.pack))
      throw CommandFailure(
        .usage, da: "\(folder): pakken hedder `\(new)`, og --against er `\(old)`. To pakker har hver sine versioner.",
        en: "\(folder): the pack is called `\(new)`, and --against is `\(old)`. Two packs have versions of their own.")
    }
    let found = try comparison(from: earlier, to: pack)
    guard let old = found.oldVersion else {
      throw CommandFailure(
        .invalidInput, da: "\(earlier.path): versionen `\(visibleText(earlier.manifest.version))` er ikke SemVer.",
        en: "\(earlier.path): the version `\(visibleText(earlier.manifest.version))` is not SemVer.")
    }
    // What `pack.yaml` says has the form of a version; one whose numbers are beyond all use is as good as none.
    guard let new = found.newVersion, !found.bump.isSatisfied(by: new, after: old) else { return nil }
    return VersionDemand(
      old: "\(old)", least: "\(found.bump.least(after: old))", goesBack: new < old,
      reasons: found.reasons.map(\.message))
  }
}

/// Compares two versions of a pack.
///
/// - Parameters:
///   - old: The version before.
///   - new: The version now.
///   - budget: How many pairs of situations are looked at in each scenario.
/// - Returns: What changed, and what that means.
/// - Throws: ``CommandFailure`` where a program is none that a machine can run.
package func comparison(
  from old: Pack, to new: Pack, budget: Int = Lockstep.usualBudget
) throws(CommandFailure) -> PackComparison {
  do throws(PackComparison.Unrunnable) { return try PackComparison(old, new, budget: budget) } catch {
    throw CommandFailure(error.error, scenario: error.scenario, path: error.path)
  }
}
