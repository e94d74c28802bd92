import GRDB

extension StoreSchema {
  /// The tables of today as an entity-relationship diagram in Mermaid, from an empty store and not from what the code
  /// says: each column with its type, its keys and what its comment says.
  ///
  /// - Throws: What SQLite throws.
  package static func picture() throws -> String {
    let queue = try DatabaseQueue()
    return try queue.write { db in
      try migrate(db)
      let tables = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
      var relations: [String] = []
      var boxes: [String] = []
      for table in tables {
        let name: String = table["name"]
        let keys = try Row.fetchAll(
          db, sql: "SELECT * FROM pragma_foreign_key_list(?) ORDER BY id DESC, seq", arguments: [name])
        for key in keys where key["seq"] == 0 {
          let (parent, column) = (key["table"] as String, key["from"] as String)
          relations.append("  \(parent) ||--o{ \(name) : \(column)")
        }
        boxes.append(try box(name, comments(table["sql"]), foreign: Set(keys.map { $0["from"] }), db))
      }
      return (["erDiagram"] + relations + boxes).joined(separator: "\n")
    }
  }

  private static func box(
    _ name: String, _ comments: [String: String], foreign: Set<String>, _ db: Database
  ) throws -> String {
    let columns = try Row.fetchAll(db, sql: "SELECT * FROM pragma_table_info(?) ORDER BY cid", arguments: [name])
    let lines = columns.map { column in
      let (title, type) = (column["name"] as String, column["type"] as String)
      let keys = [(column["pk"] as Int) > 0 ? "PK" : nil, foreign.contains(title) ? "FK" : nil].compactMap { $0 }
      let comment = comments[title].map { " \"\($0)\"" } ?? ""
      return "    \(type) \(title)" + (keys.isEmpty ? "" : " " + keys.joined(separator: ", ")) + comment
    }
    return "  \(name) {\n" + lines.joined(separator: "\n") + "\n  }"
  }

  /// What the comments of a table's statement say, by the column whose definition begins on the comment's line, or on the
  /// line before it.
  private static func comments(_ sql: String) -> [String: String] {
    var comments: [String: String] = [:]
    var column = ""
    for line in sql.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      if indent == 2, let word = line.split(separator: " ").first { column = String(word) }
      if let start = line.firstRange(of: "-- ") { comments[column] = String(line[start.upperBound...]) }
    }
    return comments
  }
}
