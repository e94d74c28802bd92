import Foundation
import ScenarioStore
import Testing

/// The picture of the tables in the docs.
struct PictureTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/store.md")

  /// With `ASPIRANT_RECORD_GOLDENS=1` the picture is put into the page, and the run fails.
  @Test func theDocsShowTheTablesAsTheyAre() throws {
    let picture = "```mermaid\n" + (try StoreSchema.picture()) + "\n```"
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    if ProcessInfo.processInfo.environment["ASPIRANT_RECORD_GOLDENS"] != nil {
      let start = try #require(text.range(of: "```mermaid\n"))
      let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
      let renewed = text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: picture)
      try renewed.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("recorded")
    } else {
      #expect(text.contains(picture), "docs/store.md shows other tables; renew it with ASPIRANT_RECORD_GOLDENS=1")
    }
  }

  @Test func everyColumnIsExplained() throws {
    let columns = try StoreSchema.picture().split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(columns.count > 40)
    for column in columns { #expect(column.contains("\"") || column.contains(" id PK"), "\(column)") }
  }
}
