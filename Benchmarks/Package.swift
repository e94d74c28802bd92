// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "aspirant", path: "..")
  ],
  targets: [
    // MARK: Benchmarks

    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CTableWalk", "event-scan", "pack-floor", "replay-floor", "state-search", "store-floor", "store-insert",
        "tree-scan",
        .product(name: "ScenarioRuntime", package: "aspirant"),
        .product(name: "aspirant", package: "aspirant"),
        .product(name: "aspirantc", package: "aspirant"),
      ],
      path: "Sources/Benchmarks",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ]),

    // MARK: A stage by itself

    .executableTarget(
      name: "tree-scan", dependencies: [.product(name: "CompilerProbes", package: "aspirant")],
      path: "Sources/TreeScan"),

    .executableTarget(
      name: "store-insert", dependencies: [.product(name: "StoreProbes", package: "aspirant")],
      path: "Sources/StoreInsert"),

    // MARK: Floors

    .target(name: "CTableWalk"),
    .executableTarget(name: "event-scan", path: "Sources/EventScan", linkerSettings: [.linkedLibrary("yaml")]),
    .executableTarget(
      name: "pack-floor", path: "Sources/PackFloor",
      linkerSettings: [.linkedLibrary("archive"), .linkedLibrary("crypto")]),
    .executableTarget(name: "replay-floor", path: "Sources/ReplayFloor"),
    .executableTarget(name: "state-search", path: "Sources/StateSearch"),
    .executableTarget(name: "store-floor", path: "Sources/StoreFloor", linkerSettings: [.linkedLibrary("sqlite3")]),
  ],
  cLanguageStandard: .c2x
)
