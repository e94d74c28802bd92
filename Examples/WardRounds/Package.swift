// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "ward-rounds",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "WardRoundsKind", targets: ["WardRoundsKind"]),
    .executable(name: "aspirantc-ward-rounds", targets: ["aspirantc-ward-rounds"]),
    .plugin(name: "WardRoundsPlugin", targets: ["WardRoundsPlugin"]),
  ],
  dependencies: [
    .package(name: "aspirant", path: "../..")
  ],
  targets: [
    // The kind. It knows what authors write, and nothing of files, programs or learners.
    .target(
      name: "WardRoundsKind", dependencies: [.product(name: "ScenarioKit", package: "aspirant")],
      swiftSettings: settings),
    // Checks and packs scenarios that use the kind.
    .executableTarget(
      name: "aspirantc-ward-rounds",
      dependencies: ["WardRoundsKind", .product(name: "AspirantCompilerTool", package: "aspirant")],
      swiftSettings: settings),
    // Packs the scenarios of a target while it is built.
    .plugin(name: "WardRoundsPlugin", capability: .buildTool(), dependencies: ["aspirantc-ward-rounds"]),
    .testTarget(
      name: "WardRoundsKindTests",
      dependencies: [
        "WardRoundsKind",
        .product(name: "ScenarioRuntime", package: "aspirant"),
        .product(name: "ScenarioTesting", package: "aspirant"),
      ],
      swiftSettings: settings, plugins: ["WardRoundsPlugin"]),
  ]
)
