import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the manifest of a package names the toolkit.
struct ToolkitReference {
  /// What stands in `.package(…)`.
  let dependency: String
  /// What SwiftPM calls the package.
  let package: String

  /// Takes the folder of the toolkit, or the address of its repository.
  ///
  /// - Parameters:
  ///   - place: The folder or the address.
  ///   - folder: The folder of the package that names it; it need not be there yet.
  /// - Throws: ``CommandFailure`` where there is no such folder, or no package in it.
  init(_ place: String, from folder: String) throws(CommandFailure) {
    if place.contains("://") || place.hasPrefix("git@") {
      dependency = "url: \(swiftLiteral(place)), from: \"\(toolVersion)\""
      let last = place.split(separator: "/").last ?? ""
      package = String(last.hasSuffix(".git") ? last.dropLast(4) : last)
      return
    }
    guard PackInput.isFile(place + "/Package.swift"), let toolkit = Self.absolute(place) else {
      throw CommandFailure(
        .cannotRead, da: "\(place): her er ingen Package.swift; giv mappen med Aspirant.",
        en: "\(place): there is no Package.swift here; give the folder with Aspirant.")
    }
    let parts = folder.split(separator: "/")
    let parent = (folder.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    guard let parent = Self.absolute(parent.isEmpty ? "." : parent) else {
      throw CommandFailure(.cannotWrite, parent, .system(ENOENT))
    }
    package = "aspirant"
    dependency =
      "name: \"aspirant\", path: \(swiftLiteral(Self.way(from: parent + [String(parts.last ?? "")], to: toolkit)))"
  }

  /// A path as SwiftPM takes it: the way up to the last folder that two have in common, and down again.
  static func way(from: [String], to: [String]) -> String {
    let common = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - common) + to.dropFirst(common)).joined(separator: "/")
  }

  /// The parts of the path of a folder without links; nil where there is none.
  private static func absolute(_ path: String) -> [String]? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found).split(separator: "/").map(String.init)
  }
}

/// A text as a literal of Swift.
private func swiftLiteral(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
