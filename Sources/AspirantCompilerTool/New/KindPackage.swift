import Diagnostics
import ScenarioKit
import Templates

/// The package from which a new kind starts, made of the files of the folder `Templates`.
struct KindPackage {
  /// A file with its path in the package.
  struct File {
    var path: String
    var text: String
  }

  /// The files.
  let files: [File]

  /// The folders of the files, each after the one that it is in.
  var folders: [String] {
    var folders: [String] = []
    for file in files {
      let parts = file.path.split(separator: "/").dropLast()
      for count in 1..<(parts.count + 1) {
        let folder = parts.prefix(count).joined(separator: "/")
        if !folders.contains(folder) { folders.append(folder) }
      }
    }
    return folders
  }

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - name: The id of the kind: small letters, digits and hyphens.
  ///   - toolkit: Where the toolkit is.
  ///   - language: The language of comments, and of the scenario that the tests play.
  init(name: String, toolkit: ToolkitReference, language: MessageLanguage) {
    let stem = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let values = [
      ("{{name}}", name), ("{{Stem}}", stem), ("{{package}}", toolkit.package), ("{{toolkit}}", toolkit.dependency),
    ]
    func filled(_ text: String) -> String {
      values.reduce(text) { text, value in text.replacing(value.0, with: value.1) }
    }
    let scenarios = Self.files(aspirant_kind_template_scenarios)
    let isDanish = language == .danish
    let own = scenarios[isDanish ? 0 : 1]
    files =
      Self.files(aspirant_kind_template).map { file in
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
          if let line = line.without(prefix: "{{da}}") { return isDanish ? [line] : [] }
          if let line = line.without(prefix: "{{en}}") { return isDanish ? [] : [line] }
          let indent = line.prefix { $0 == " " }
          switch line.dropFirst(indent.count) {
          case "{{scenario-da}}": return scenarios[0].indented(indent)
          case "{{scenario-en}}": return scenarios[1].indented(indent)
          default: return [String(line)]
          }
        }
        var text = lines.joined(separator: "\n")
        if file.path.hasPrefix("Plugins/") {
          // The plug-in is that of the toolkit, with the tool that knows the kind.
          text = text.replacing("CompileScenarios", with: stem + "Plugin").replacing(
            "\"aspirantc\"", with: "\"aspirantc-\(name)\"")
        }
        return File(path: filled(file.path), text: filled(text))
      } + [
        File(
          path: "Tests/\(stem)KindTests/Scenarios/scenarios/\(own.path).yaml",
          text: filled(own.text).replacing("{{id}}", with: own.path))
      ]
  }

  /// The files of a template, as they are embedded.
  private static func files(_ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<aspirant_template>) -> [File] {
    var count = 0
    let start = table(&count)
    return UnsafeBufferPointer(start: start, count: count).map { file in
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      return File(path: String(cString: file.path), text: String(decoding: bytes, as: UTF8.self))
    }
  }
}

extension KindPackage.File {
  /// The lines, each that is not empty after some blanks.
  fileprivate func indented(_ blanks: Substring) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      line.isEmpty ? "" : String(blanks + line)
    }
  }
}

extension Substring {
  /// What follows a prefix; nil where the text begins otherwise.
  fileprivate func without(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

/// A kind with a name and nothing else, to ask whether the name can be one.
struct KindName: ScenarioKind {
  let id: String
  let version = "0.1.0"
  var title: Message { Message(da: id, en: id) }
  let schema = KindSchema()

  func expand(_ expansion: inout KindExpansion) {}
}
