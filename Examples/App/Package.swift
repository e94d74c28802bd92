// swift-tools-version: 6.2

import PackageDescription

// An app that plays scenarios. Its target has a folder with a `pack.yaml`; the plug-in makes it a resource of the app,
// and the library `ScenarioRuntime` plays it. Nothing of Aspirant that reads YAML is part of the app.
let package = Package(
  name: "App",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "aspirant", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "App",
      dependencies: [.product(name: "ScenarioRuntime", package: "aspirant")],
      swiftSettings: [.treatAllWarnings(as: .error)],
      plugins: [.plugin(name: "CompileScenarios", package: "aspirant")]),
    .testTarget(name: "AppTests", dependencies: ["App"], swiftSettings: [.treatAllWarnings(as: .error)]),
  ]
)
