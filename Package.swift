// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "aspirant",
  platforms: [.macOS(.v14), .iOS(.v17)],
  products: [
    .executable(name: "aspirant", targets: ["aspirant"]),
    .executable(name: "aspirantc", targets: ["aspirantc"]),
    .plugin(name: "CompileScenarios", targets: ["CompileScenarios"]),
    .plugin(name: "ValidateScenarios", targets: ["ValidateScenarios"]),
    .library(name: "AspirantCompilerTool", targets: ["AspirantCompilerTool"]),
    .library(name: "AspirantTool", targets: ["AspirantTool"]),
    .library(name: "CompilerProbes", targets: ["CompilerProbes"]),
    .library(name: "PackProbes", targets: ["PackProbes"]),
    .library(name: "ScenarioKinds", targets: ["CulturalNorms", "DementiaCare", "Handover"]),
    .library(name: "ScenarioKit", targets: ["ScenarioKit"]),
    .library(name: "ScenarioRuntime", targets: ["Diagnostics", "ScenarioModel", "ScenarioPack", "ScenarioRuntime"]),
    .library(name: "ScenarioTesting", targets: ["ScenarioTesting"]),
    .library(name: "StoreProbes", targets: ["StoreProbes"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // MARK: System libraries and embedded data

    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "Schema", path: "Schema", exclude: ["README.md"], sources: ["schema.c"],
      publicHeadersPath: "include"),
    .target(
      name: "Words", path: "Words", exclude: ["README.md"], sources: ["words.c"],
      publicHeadersPath: "include"),

    .target(
      name: "Templates", path: "Templates", exclude: ["README.md", "Kind"], sources: ["templates.c"],
      publicHeadersPath: "include"),

    .target(
      name: "ReportTemplates", path: "Reports",
      exclude: ["README.md", "Templates"], sources: ["reports.c"], publicHeadersPath: "include"),

    .target(name: "CPrefetch"),

    // MARK: AspirantCompilerTool

    .target(
      name: "AspirantCompilerTool",
      dependencies: [
        "ContentHash", "Diagnostics", "MediaFiles", "ScenarioChanges", "ScenarioCompiler", "ScenarioKit",
        "ScenarioModel", "ScenarioPack", "ScenarioRuntime", "Templates", argumentParser,
      ], swiftSettings: settings),

    // MARK: AspirantTool

    .target(
      name: "AspirantTool",
      dependencies: [
        "AspirantCompilerTool", "ChildProcess", "ContentHash", "Diagnostics", "KeyLock", "MediaFiles",
        "ScenarioChanges", "ScenarioClassroom", "ScenarioCompiler", "ScenarioExplorer", "ScenarioKit", "ScenarioModel",
        "ScenarioPack", "ScenarioReports", "ScenarioRuntime", "ScenarioStore",
        argumentParser,
      ], swiftSettings: settings),
    .testTarget(
      name: "AspirantToolTests",
      dependencies: [
        "AspirantTool", "Diagnostics", "MediaFiles", "ScenarioCompiler", "ScenarioModel", "ScenarioPack",
        "ScenarioRuntime", "ScenarioStore", "aspirant", "aspirantc",
      ],
      exclude: ["Report/axe.py", "validate_schemas.py"], swiftSettings: settings),

    // MARK: Executables

    .executableTarget(
      name: "aspirant", dependencies: ["AspirantTool", "CulturalNorms", "DementiaCare", "Handover"],
      swiftSettings: settings),
    .executableTarget(
      name: "aspirantc", dependencies: ["AspirantCompilerTool", "CulturalNorms", "DementiaCare", "Handover"],
      swiftSettings: settings),

    // MARK: ChildProcess

    .target(name: "ChildProcess", dependencies: [subprocess, system], swiftSettings: settings),
    .testTarget(name: "ChildProcessTests", dependencies: ["ChildProcess"], swiftSettings: settings),

    // MARK: CompilerProbes

    .target(
      name: "CompilerProbes", dependencies: ["Diagnostics", "ScenarioCompiler", "ScenarioKit", "YAMLSyntax"],
      swiftSettings: settings),

    // MARK: ContentHash

    .target(name: "ContentHash", dependencies: [crypto], swiftSettings: settings),
    .testTarget(name: "ContentHashTests", dependencies: ["ContentHash"], swiftSettings: settings),

    // MARK: Diagnostics

    .target(name: "Diagnostics", swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], exclude: ["Goldens"], swiftSettings: settings),

    // MARK: JSONSchema

    .target(name: "JSONSchema", dependencies: ["YAMLSyntax"], swiftSettings: settings),
    .testTarget(
      name: "JSONSchemaTests", dependencies: ["Diagnostics", "JSONSchema", "YAMLSyntax"], swiftSettings: settings),

    // MARK: KeyLock

    .target(name: "KeyLock", dependencies: [crypto, cryptoExtras], swiftSettings: settings),
    .testTarget(name: "KeyLockTests", dependencies: ["KeyLock"], swiftSettings: settings),

    // MARK: MediaFiles

    .target(name: "MediaFiles", swiftSettings: settings),
    .testTarget(name: "MediaFilesTests", dependencies: ["MediaFiles"], swiftSettings: settings),

    // MARK: PackProbes

    .target(
      name: "PackProbes", dependencies: ["ScenarioModel", "ScenarioPack", "ScenarioRuntime"], swiftSettings: settings),

    // MARK: ScenarioChanges

    .target(
      name: "ScenarioChanges",
      dependencies: ["Diagnostics", "ScenarioExplorer", "ScenarioModel", "ScenarioPack", "ScenarioRuntime"],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioChangesTests",
      dependencies: [
        "Diagnostics", "ScenarioChanges", "ScenarioExplorer", "ScenarioModel", "ScenarioPack", "ScenarioRuntime",
        "ScenarioTestPrograms",
      ],
      swiftSettings: settings),

    // MARK: ScenarioClassroom

    .target(
      name: "ScenarioClassroom", dependencies: ["ScenarioModel", "ScenarioPack", "ScenarioRuntime"],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioClassroomTests",
      dependencies: [
        "ScenarioClassroom", "ScenarioExplorer", "ScenarioModel", "ScenarioPack", "ScenarioRuntime",
        "ScenarioTestPrograms",
      ],
      exclude: ["Items/scipy_reference.json", "Items/scipy_reference.py"], swiftSettings: settings),

    // MARK: ScenarioCompiler

    .target(
      name: "ScenarioCompiler",
      dependencies: [
        "ContentHash", "Diagnostics", "JSONSchema", "MediaFiles", "Schema", "ScenarioExplorer", "ScenarioKit",
        "ScenarioModel", "ScenarioRuntime", "Words", "YAMLSyntax",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioCompilerTests",
      dependencies: [
        "ContentHash", "Diagnostics", "MediaFiles", "ScenarioCompiler", "ScenarioKit", "ScenarioModel",
        "ScenarioTesting", "YAMLSyntax",
      ],
      swiftSettings: settings),

    // MARK: ScenarioExplorer

    .target(
      name: "ScenarioExplorer", dependencies: ["CPrefetch", "ScenarioModel", "ScenarioRuntime"],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioExplorerTests",
      dependencies: ["ScenarioExplorer", "ScenarioModel", "ScenarioRuntime", "ScenarioTestPrograms"],
      swiftSettings: settings),

    // MARK: ScenarioKit

    .target(name: "ScenarioKit", dependencies: ["Diagnostics", "ScenarioModel"], swiftSettings: settings),

    // MARK: ScenarioModel

    .target(name: "ScenarioModel", swiftSettings: settings),

    // MARK: ScenarioPack

    .target(
      name: "ScenarioPack", dependencies: ["CLibArchive", "ContentHash", "Diagnostics", "ScenarioModel"],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioPackTests",
      dependencies: ["ContentHash", "Diagnostics", "PackProbes", "ScenarioModel", "ScenarioPack", "Schema"],
      exclude: ["Goldens"], swiftSettings: settings),

    // MARK: ScenarioReports

    .target(
      name: "ScenarioReports",
      dependencies: [
        "Diagnostics", "ReportTemplates", "ScenarioClassroom", "ScenarioModel", "ScenarioRuntime", mustache,
      ], swiftSettings: settings),
    .testTarget(
      name: "ScenarioReportsTests",
      dependencies: [
        "Diagnostics", "ScenarioClassroom", "ScenarioModel", "ScenarioReports", "ScenarioRuntime",
        "ScenarioTestPrograms",
      ], swiftSettings: settings),

    // MARK: ScenarioRuntime

    .target(name: "ScenarioRuntime", dependencies: ["ScenarioModel"], swiftSettings: settings),
    .target(
      name: "ScenarioTestPrograms", dependencies: ["ScenarioModel", "ScenarioRuntime"],
      path: "Tests/ScenarioTestPrograms",
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioRuntimeTests",
      dependencies: ["ScenarioModel", "ScenarioRuntime", "ScenarioTestPrograms"], swiftSettings: settings),

    // MARK: ScenarioStore

    .target(
      name: "ScenarioStore",
      dependencies: ["ContentHash", "Diagnostics", "ScenarioModel", "ScenarioPack", grdb, grdbSQLite],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioStoreTests",
      dependencies: ["ContentHash", "Diagnostics", "ScenarioModel", "ScenarioPack", "ScenarioStore"],
      swiftSettings: settings),

    // MARK: ScenarioTesting

    .target(
      name: "ScenarioTesting", dependencies: ["Diagnostics", "MediaFiles", "ScenarioCompiler"], swiftSettings: settings),

    // MARK: StoreProbes

    .target(name: "StoreProbes", dependencies: ["ScenarioModel", "ScenarioStore"], swiftSettings: settings),

    // MARK: YAMLSyntax

    .target(name: "YAMLSyntax", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: settings),
    .testTarget(name: "YAMLSyntaxTests", dependencies: ["Diagnostics", "YAMLSyntax"], swiftSettings: settings),

    // MARK: Kinds

    .target(
      name: "CulturalNorms", dependencies: ["Diagnostics", "ScenarioKit", "ScenarioModel"],
      path: "Plugins/CulturalNorms", packageAccess: false, swiftSettings: settings),
    .target(
      name: "DementiaCare", dependencies: ["Diagnostics", "ScenarioKit", "ScenarioModel"],
      path: "Plugins/DementiaCare", packageAccess: false, swiftSettings: settings),
    .target(
      name: "Handover", dependencies: ["Diagnostics", "ScenarioKit"], path: "Plugins/Handover",
      packageAccess: false, swiftSettings: settings),
    .testTarget(
      name: "KindTests",
      dependencies: [
        "CompilerProbes", "CulturalNorms", "DementiaCare", "Diagnostics", "Handover", "ScenarioCompiler", "ScenarioKit",
        "ScenarioModel", "ScenarioTesting",
      ],
      swiftSettings: settings),

    // MARK: SwiftPM plug-ins

    .plugin(name: "CompileScenarios", capability: .buildTool(), dependencies: ["aspirantc"]),
    .plugin(
      name: "ValidateScenarios",
      capability: .command(
        intent: .custom(verb: "validate-scenarios", description: "Checks the scenario packs of the package.")),
      dependencies: ["aspirantc"]),

    // MARK: Across the house

    .testTarget(name: "LayeringTests", swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
