// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "{{name}}",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "{{Stem}}Kind", targets: ["{{Stem}}Kind"]),
    .executable(name: "aspirantc-{{name}}", targets: ["aspirantc-{{name}}"]),
    .plugin(name: "{{Stem}}Plugin", targets: ["{{Stem}}Plugin"]),
  ],
  dependencies: [
    .package({{toolkit}})
  ],
  targets: [
{{en}}    // The kind. It knows what authors write, and nothing of files, programs or learners.
{{da}}    // Udvidelsen. Den kender det, forfattere skriver, og intet til filer, programmer og elever.
    .target(
      name: "{{Stem}}Kind", dependencies: [.product(name: "ScenarioKit", package: "{{package}}")],
      swiftSettings: settings),
{{en}}    // Checks and packs scenarios that use the kind.
{{da}}    // Tjekker og pakker scenarier, der bruger udvidelsen.
    .executableTarget(
      name: "aspirantc-{{name}}",
      dependencies: ["{{Stem}}Kind", .product(name: "AspirantCompilerTool", package: "{{package}}")],
      swiftSettings: settings),
{{en}}    // Packs the scenarios of a target while it is built.
{{da}}    // Pakker et måls scenarier, når det bygges.
    .plugin(name: "{{Stem}}Plugin", capability: .buildTool(), dependencies: ["aspirantc-{{name}}"]),
    .testTarget(
      name: "{{Stem}}KindTests",
      dependencies: [
        "{{Stem}}Kind",
        .product(name: "ScenarioRuntime", package: "{{package}}"),
        .product(name: "ScenarioTesting", package: "{{package}}"),
      ],
      swiftSettings: settings, plugins: ["{{Stem}}Plugin"]),
  ]
)
