// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // libFuzzer brings the main function.
  .unsafeFlags(["-parse-as-library"]),
]

let kinds = Target.Dependency.product(name: "ScenarioKinds", package: "aspirant")
let packProbes = Target.Dependency.product(name: "PackProbes", package: "aspirant")
let probes = Target.Dependency.product(name: "CompilerProbes", package: "aspirant")

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "aspirant", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "fuzz-condition", dependencies: [probes], path: "Sources/FuzzCondition", swiftSettings: settings),
    .executableTarget(
      name: "fuzz-kinds", dependencies: [kinds, probes], path: "Sources/FuzzKinds", swiftSettings: settings),
    .executableTarget(
      name: "fuzz-manifest", dependencies: [packProbes], path: "Sources/FuzzManifest", swiftSettings: settings),
    .executableTarget(
      name: "fuzz-pack", dependencies: [packProbes], path: "Sources/FuzzPack", swiftSettings: settings),
    .executableTarget(
      name: "fuzz-program", dependencies: [packProbes], path: "Sources/FuzzProgram", swiftSettings: settings),
    .executableTarget(
      name: "fuzz-scenario", dependencies: [probes], path: "Sources/FuzzScenario", swiftSettings: settings),
    .executableTarget(name: "fuzz-yaml", dependencies: [probes], path: "Sources/FuzzYAML", swiftSettings: settings),
  ]
)
