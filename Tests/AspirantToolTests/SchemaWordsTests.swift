import Foundation
import Testing

/// The words of the schemas, which are what an editor shows.
struct SchemaWordsTests {
  /// The files that teachers write; their schemas speak Danish too.
  private static let authored = [
    "agent", "cast", "class", "glossary", "locale", "pack", "scenario", "settings", "test",
  ]

  @Test func everyPropertyHasATitleAndADescription() throws {
    let folder = ToolProcess.package.appendingPathComponent("Schema")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasSuffix(".schema.json") }
    #expect(files.count >= 9)
    for file in files {
      let name = file.lastPathComponent
      let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
      let keys =
        ["title", "description"]
        + (Self.authored.contains { name == "\($0).schema.json" } ? ["x-title-da", "x-description-da"] : [])
      var lacking: [String] = []
      find(in: schema, at: name, lacking: &lacking, keys)
      #expect(lacking == [])
    }
  }

  /// Collects the properties and definitions that lack one of the keys.
  private func find(in value: Any, at place: String, lacking: inout [String], _ keys: [String]) {
    if let list = value as? [Any] {
      for (index, element) in list.enumerated() { find(in: element, at: "\(place)/\(index)", lacking: &lacking, keys) }
    }
    guard let object = value as? [String: Any] else { return }
    for (key, member) in object {
      let here = "\(place)/\(key)"
      if ["properties", "$defs"].contains(key), let named = member as? [String: Any] {
        for (name, schema) in named {
          if let schema = schema as? [String: Any], !keys.allSatisfy({ (schema[$0] as? String)?.isEmpty == false }) {
            lacking.append("\(here)/\(name)")
          }
          find(in: schema, at: "\(here)/\(name)", lacking: &lacking, keys)
        }
      } else {
        find(in: member, at: here, lacking: &lacking, keys)
      }
    }
  }
}
