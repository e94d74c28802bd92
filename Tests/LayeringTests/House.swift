/// The plan of the house: which target may import what.
///
/// It is the table of the architecture page. A target may also import what its imports may, since their types cross
/// its border; but a library from outside has one importer.
enum House {
  /// What each target is built on.
  static let imports: [String: Set<String>] = [
    "Diagnostics": [],
    "YAMLSyntax": ["Diagnostics", "CLibYAML"],
    "JSONSchema": ["YAMLSyntax"],
    "MediaFiles": [],
    "ScenarioModel": [],
    "ScenarioRuntime": ["ScenarioModel"],
    "ScenarioExplorer": ["CPrefetch", "ScenarioRuntime"],
    "ScenarioKit": ["Diagnostics", "ScenarioModel"],
    "ContentHash": ["Crypto"],
    "KeyLock": ["Crypto", "CryptoExtras"],
    "ChildProcess": ["Subprocess", "SystemPackage"],
    "ScenarioCompiler": [
      "ContentHash", "JSONSchema", "MediaFiles", "ScenarioExplorer", "ScenarioKit", "Schema", "Words", "YAMLSyntax",
    ],
    "ScenarioPack": ["CLibArchive", "ContentHash", "Diagnostics", "ScenarioModel"],
    "ScenarioClassroom": ["ScenarioModel", "ScenarioRuntime"],
    "ScenarioStore": ["ContentHash", "GRDB", "GRDBSQLite", "ScenarioModel", "ScenarioPack"],
    "ScenarioTesting": ["ScenarioCompiler", "ScenarioKit"],
    "CompilerProbes": ["ScenarioCompiler", "ScenarioKit"],
    "PackProbes": ["ScenarioPack", "ScenarioRuntime"],
    "StoreProbes": ["ScenarioModel", "ScenarioStore"],
    "AspirantCompilerTool": ["ArgumentParser", "ScenarioCompiler", "ScenarioPack", "Templates"],
    "AspirantTool": [
      "ArgumentParser", "AspirantCompilerTool", "ChildProcess", "KeyLock", "ScenarioClassroom", "ScenarioStore",
    ],
    "aspirantc": ["ArgumentParser", "AspirantCompilerTool"],
    "aspirant": ["ArgumentParser", "AspirantTool"],
  ]

  /// The kinds of scenarios that come with the house; only the executables know them.
  static let kinds: Set<String> = ["CulturalNorms", "DementiaCare", "Handover"]

  /// What a kind may import besides what `ScenarioKit` is built on: the public face of the house.
  static let kindImports: Set<String> = ["ScenarioKit"]

  /// The plug-ins of SwiftPM: they know SwiftPM and the machine, and nothing of the house but the name of its tool.
  static let buildPlugins: Set<String> = ["CompileScenarios", "ValidateScenarios"]

  /// The only importers of libraries from outside.
  static let importers: [String: Set<String>] = [
    "ArgumentParser": ["AspirantCompilerTool", "AspirantTool", "aspirant", "aspirantc"],
    "CLibArchive": ["ScenarioPack"],
    "CLibYAML": ["YAMLSyntax"],
    "Crypto": ["ContentHash", "KeyLock"],
    "CryptoExtras": ["KeyLock"],
    "GRDB": ["ScenarioStore"],
    "GRDBSQLite": ["ScenarioStore"],
    "Subprocess": ["ChildProcess"],
    "SystemPackage": ["ChildProcess"],
  ]

  /// What comes with Swift and reaches out to the machine.
  static let system: Set<String> = [
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Synchronization",
  ]

  /// The targets that reach out to nothing: no files, no clock, no environment.
  static let pure: Set<String> = [
    "Diagnostics", "JSONSchema", "MediaFiles", "ScenarioCompiler", "ScenarioExplorer", "ScenarioKit",
    "ScenarioModel", "ScenarioRuntime", "YAMLSyntax",
  ]

  /// Words that have no place in the sources, and why.
  static let forbidden: [(word: String, reason: String)] = [
    ("fatalError(", "use a precondition that says which invariant broke"),
    ("try!", "handle the error or pass it on"),
    ("as!", "use a conditional cast"),
    ("@unchecked Sendable", "use a value type or an actor"),
    ("nonisolated(unsafe)", "use a value type or an actor"),
    ("TODO", "finish it or write an issue"),
    ("FIXME", "mend it or write an issue"),
  ]

  /// Everything that a target may import besides the system.
  static func allowed(_ target: String) -> Set<String> {
    var allowed = imports[target] ?? []
    var waiting = Array(allowed)
    while let next = waiting.popLast() {
      for more in imports[next] ?? [] where allowed.insert(more).inserted { waiting.append(more) }
    }
    return allowed
  }

  /// What is wrong with the imports of a file, each as `path:line: sentence`.
  static func wrongImports(of file: SourceText) -> [String] {
    guard file.isPlugin || imports[file.target] != nil else {
      return ["\(file.path):1: the target \(file.target) is missing in House.imports"]
    }
    let isExecutable = file.target == "aspirant" || file.target == "aspirantc"
    let isBuildPlugin = file.isPlugin && buildPlugins.contains(file.target)
    let allowed: Set<String> =
      isBuildPlugin
      ? ["PackagePlugin"]
      : file.isPlugin
        ? kindImports.union(Self.allowed("ScenarioKit")) : Self.allowed(file.target).union(isExecutable ? kinds : [])
    return file.imports.compactMap { module, line in
      let place = "\(file.path):\(line):"
      if system.contains(module) {
        let isPure = file.isPlugin ? !isBuildPlugin : pure.contains(file.target)
        return isPure ? "\(place) \(file.target) reaches out to nothing, so it cannot import \(module)" : nil
      }
      if let importers = importers[module], !importers.contains(file.target) {
        return "\(place) only \(importers.sorted().joined(separator: ", ")) may import \(module)"
      }
      return allowed.contains(module) ? nil : "\(place) \(file.target) may not import \(module)"
    }
  }

  /// The forbidden words in a file, each as `path:line: sentence`.
  static func forbiddenWords(in file: SourceText) -> [String] {
    file.lines.enumerated().flatMap { index, line in
      forbidden.filter { contains($0.word, line) }.map { "\(file.path):\(index + 1): `\($0.word)`: \($0.reason)" }
    }
  }

  /// Whether a word stands in a line on its own, not as the end of a longer one.
  private static func contains(_ word: String, _ line: String) -> Bool {
    line.ranges(of: word).contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_"
    }
  }
}
