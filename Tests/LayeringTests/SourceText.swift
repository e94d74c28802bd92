import Foundation

/// One Swift file of the house.
struct SourceText {
  /// The path from the root of the package.
  var path: String
  /// The lines, as they stand.
  var lines: [String]

  init(path: String, _ text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The target that the file belongs to: `YAMLSyntax` of `Sources/YAMLSyntax/Parser.swift`.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// Whether the file belongs to a plug-in rather than to a target of the house.
  var isPlugin: Bool { path.hasPrefix("Plugins/") }

  /// The modules that the file imports, each with its line from 1.
  var imports: [(module: String, line: Int)] {
    let pattern =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)\s+)?(\w+)/
    return lines.enumerated().compactMap { index, line in
      line.firstMatch(of: pattern).map { (String($0.1), index + 1) }
    }
  }

  /// All Swift files under some folders of the package, sorted by path.
  static func all(under folders: [String]) throws -> [SourceText] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var files: [SourceText] = []
    for folder in folders {
      let start = root.appending(path: folder)
      guard FileManager.default.fileExists(atPath: start.path) else { continue }
      for path in try FileManager.default.subpathsOfDirectory(atPath: start.path) where path.hasSuffix(".swift") {
        // A package inside a folder, as an example may be, keeps its build products there.
        guard !path.split(separator: "/").contains(".build") else { continue }
        let text = try String(contentsOf: start.appending(path: path), encoding: .utf8)
        files.append(SourceText(path: "\(folder)/\(path)", text))
      }
    }
    return files.sorted { $0.path < $1.path }
  }
}
