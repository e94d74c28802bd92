import ScenarioModel

/// The three types of which a pack has thousands, made of their keys without the containers of `Decodable`, which cost
/// several times as much. Whoever adds a key to one of them adds it here too; `JSONTapeTests` compares both ways.
extension JSONTapeDecoder {
  /// A list of one of these types; nil where another type is asked for.
  func longList<List>(_ type: List.Type) throws -> List? {
    if type == [PackManifest.Asset].self { return try elements(PackManifest.Asset.init) as? List }
    if type == [Line].self { return try elements(Line.init) as? List }
    if type == [Text].self { return try elements(Text.init) as? List }
    return nil
  }

  private func elements<Element>(_ element: (JSONTapeDecoder) throws -> Element) throws -> [Element] {
    guard kind == .list else { throw JSONTapeMisfit() }
    var elements: [Element] = []
    elements.reserveCapacity(Int(tape.values[index].end))
    let end = Int(tape.values[index].next)
    var place = index + 1
    while place < end {
      let value = JSONTapeDecoder(tape: tape, index: place)
      guard value.kind == .object else { throw JSONTapeMisfit() }
      elements.append(try element(value))
      place = Int(tape.values[place].next)
    }
    return elements
  }

  /// The value of a key; nil where it is not there or nothing.
  fileprivate func optional(_ key: StaticString) -> JSONTapeDecoder? {
    let name = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    guard let place = tape.value(of: name, in: index), tape.values[place].kind != .null else { return nil }
    return JSONTapeDecoder(tape: tape, index: place)
  }

  fileprivate func required(_ key: StaticString) throws -> JSONTapeDecoder {
    guard let value = optional(key) else { throw JSONTapeMisfit() }
    return value
  }
}

extension PackManifest.Asset {
  fileprivate init(_ object: JSONTapeDecoder) throws {
    self.init(
      path: try object.required("path").text(), entry: try object.required("entry").text(),
      sha256: try object.required("sha256").text(), size: try object.required("size").number(),
      alt: try object.optional("alt")?.text(), decorative: try object.optional("decorative")?.truth(),
      transcript: try object.optional("transcript")?.text(), captions: try object.optional("captions")?.text(),
      license: try object.optional("license")?.text(), credit: try object.optional("credit")?.text())
  }
}

extension Line {
  fileprivate init(_ object: JSONTapeDecoder) throws {
    self.init(
      speaker: try object.required("speaker").number(), text: try object.required("text").number(),
      when: try object.optional("when").map(Condition.init(from:)), once: try object.required("once").truth(),
      audio: try object.optional("audio")?.text(), image: try object.optional("image")?.text())
  }
}

extension Text {
  fileprivate init(_ object: JSONTapeDecoder) throws {
    self.init(
      id: try object.required("id").text(), source: try object.required("source").text(),
      hash: try object.required("hash").text(), parts: try object.optional("parts").map([Part].init(from:)))
  }
}
