import Diagnostics
import YAMLSyntax

/// A schema and all that it refers to in other files, as one document.
///
/// What is referred to elsewhere is copied to `$defs` under a name that begins with its file's, for example
/// `cast.castMember` for `cast.schema.json#/$defs/castMember`, and the references lead there. The `$id` says that it is
/// the bundle: `…/scenario.bundled.schema.json`. Editors that know neither embedded `$id`s nor other files read it.
package struct SchemaBundle {
  /// The document; nil where one that is referred to is not there.
  package let text: String?

  /// Bundles a schema.
  ///
  /// - Parameters:
  ///   - name: The name of the schema, without `.schema.json`.
  ///   - documents: The bytes of a schema by its name.
  package init(_ name: String, documents: @escaping (String) -> [UInt8]?) {
    var bundling = Bundling(main: name, documents: documents)
    text = bundling.document().map { $0.text(width: 120) + "\n" }
  }

  private struct Bundling {
    let main: String
    let documents: (String) -> [UInt8]?
    var read: [String: JSONText] = [:]
    /// The references to other files that were met, in the order of their meeting, by the names of their copies.
    var wanted: [(name: String, document: String, pointer: String)] = []
    var isWhole = true

    mutating func document() -> JSONText? {
      guard let whole = schema(main), case .object(var result) = rewritten(whole, of: main) else { return nil }
      if let index = result.firstIndex(where: { $0.key == "$id" }), case .text(let id) = result[index].value {
        result[index].value = .text(id.replacing("/\(main).schema.json", with: "/\(main).bundled.schema.json"))
      }
      var copies: [(key: String, value: JSONText)] = []
      var done = 0
      while done < wanted.count {
        let (name, document, pointer) = wanted[done]
        done += 1
        guard let found = schema(document)?.value(at: pointer) else { return nil }
        copies.append((name, rewritten(found.without(["$schema", "$id"]), of: document)))
      }
      guard isWhole else { return nil }
      if copies.isEmpty { return .object(result) }
      copies.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      if let index = result.firstIndex(where: { $0.key == "$defs" }), case .object(let own) = result[index].value {
        result[index].value = .object(own + copies)
      } else {
        result.append(("$defs", .object(copies)))
      }
      return .object(result)
    }

    mutating func schema(_ name: String) -> JSONText? {
      if let known = read[name] { return known }
      guard let bytes = documents(name) else { return nil }
      let file = SourceFile(path: name + ".schema.json", bytes: bytes)
      guard let root = parseJSON(file, source: SourceID(0)).tree?.root else { return nil }
      let schema = JSONText(root)
      read[name] = schema
      return schema
    }

    /// A part of a document with its references leading to where they lead in the bundle.
    mutating func rewritten(_ value: JSONText, of document: String) -> JSONText {
      switch value {
      case .text, .literal: return value
      case .array(let elements):
        var result: [JSONText] = []
        for element in elements { result.append(rewritten(element, of: document)) }
        return .array(result)
      case .object(let members):
        var result: [(key: String, value: JSONText)] = []
        for (key, value) in members {
          if key == "$ref", case .text(let reference) = value {
            result.append((key, .text(target(reference, in: document))))
          } else {
            result.append((key, rewritten(value, of: document)))
          }
        }
        return .object(result)
      }
    }

    private mutating func target(_ reference: String, in document: String) -> String {
      let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts[0].split(separator: "/").last.map(String.init) ?? ""
      let pointer = parts.count > 1 ? String(parts[1]) : ""
      guard file.isEmpty || file.hasSuffix(".schema.json") else {
        isWhole = false
        return reference
      }
      let owner = file.isEmpty ? document : String(file.dropLast(".schema.json".count))
      if owner == main { return "#" + pointer }
      // `/$defs/a/items` becomes `a.items`.
      let path = pointer.split(separator: "/").filter { $0 != "$defs" }.map(String.init)
      let name = ([owner] + path).joined(separator: ".")
      if !wanted.contains(where: { $0.name == name }) { wanted.append((name, owner, pointer)) }
      return "#/$defs/" + name
    }
  }
}
