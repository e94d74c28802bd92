import Foundation
import PackagePlugin

/// Packs the scenarios of a target: each folder in it with a `pack.yaml` becomes the resource `FOLDER.aspack`.
///
/// A pack is made anew when one of its files was changed, added or deleted. Its mistakes are the build's errors, at the
/// lines of the YAML.
@main struct WardRoundsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let tool = try context.tool(named: "aspirantc-ward-rounds").url
    return target.packFolders.map { folder in
      let pack = context.pluginWorkDirectoryURL.appending(path: folder.lastPathComponent + ".aspack")
      return .buildCommand(
        displayName: "Packing the scenarios of \(folder.lastPathComponent)", executable: tool,
        arguments: ["pack", folder.path, "--output", pack.path, "--format", "compiler"],
        inputFiles: target.sourceFiles.map(\.url).filter { $0.path.hasPrefix(folder.path + "/") },
        outputFiles: [pack])
    }
  }
}

extension SourceModuleTarget {
  /// The folders with a `pack.yaml`, but for those inside a pack, where translations are.
  var packFolders: [URL] {
    let folders = sourceFiles.map(\.url).filter { $0.lastPathComponent == "pack.yaml" }
      .map { $0.deletingLastPathComponent() }
    return folders.filter { folder in !folders.contains { folder.path.hasPrefix($0.path + "/") } }
  }
}
