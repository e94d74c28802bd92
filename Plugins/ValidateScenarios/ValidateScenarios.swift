import Foundation
import PackagePlugin

/// `swift package validate-scenarios`: checks the scenario packs of the package, each a folder with a `pack.yaml` in a
/// target.
///
/// What stands before the first option are the packs to check instead, or files of them; `--target NAME` takes those of
/// one target. All other options go to `aspirantc check`.
@main struct ValidateScenarios: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let paths = arguments.prefix { !$0.hasPrefix("-") }
    var options = ArgumentExtractor(Array(arguments.dropFirst(paths.count)))
    let names = options.extractOption(named: "target")
    let targets = names.isEmpty ? context.package.targets : try context.package.targets(named: names)
    let packs = paths.isEmpty ? targets.compactMap(\.sourceModule).flatMap(\.packFolders).map(\.path) : Array(paths)
    let isHelp = !Set(options.remainingArguments).isDisjoint(with: ["-h", "--help"])
    if isHelp { print(help) }
    guard isHelp || !packs.isEmpty else { return Diagnostics.error("There is no folder with a pack.yaml to check.") }

    let check = Process()
    check.executableURL = try context.tool(named: "aspirantc").url
    check.arguments = ["check"] + packs + options.remainingArguments
    try check.run()
    check.waitUntilExit()
    if check.terminationStatus != 0 { exit(check.terminationStatus) }
  }
}

private let help = """
  swift package validate-scenarios [PATH…] [--target NAME] [OPTION…]

  Checks the packs of all targets of this package, those of the target NAME, or those at PATH. The options are these:

  """

extension SourceModuleTarget {
  /// The folders with a `pack.yaml`, but for those inside a pack, where translations are.
  var packFolders: [URL] {
    let folders = sourceFiles.map(\.url).filter { $0.lastPathComponent == "pack.yaml" }
      .map { $0.deletingLastPathComponent() }
    return folders.filter { folder in !folders.contains { folder.path.hasPrefix($0.path + "/") } }
  }
}
