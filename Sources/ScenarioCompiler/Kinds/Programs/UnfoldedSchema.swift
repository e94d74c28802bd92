import Diagnostics

/// A schema that a program has for its key, with all its references followed: how large it is.
///
/// What is checked by a schema costs no more than that for each value, and a small schema can be made to unfold without
/// end.
struct UnfoldedSchema {
  /// Why a schema is not taken.
  enum Fault: Error {
    /// A keyword by which parts of the whole schema could be reached or hidden.
    case keyword(String)
    /// A reference that leads elsewhere than to one of its own `$defs`.
    case reference(String)
    /// References that lead in a circle, or through very many definitions.
    case circle(String)
    /// Very much, once all references are followed.
    case size
  }

  private static let greatestSize = 50_000
  private static let longestWay = 50

  private let root: JSONText
  private var sizes: [String: Int] = [:]
  private var open: [String] = []

  /// Follows all references of a schema.
  ///
  /// - Throws: ``Fault`` where that is too much.
  static func check(_ schema: JSONText) throws(Fault) {
    var unfolded = UnfoldedSchema(root: schema)
    _ = try unfolded.size(of: schema)
  }

  private init(root: JSONText) { self.root = root }

  private mutating func size(of value: JSONText) throws(Fault) -> Int {
    var size = 1
    switch value {
    case .text, .literal: break
    case .array(let elements):
      for element in elements { size = try sum(size, try self.size(of: element)) }
    case .object(let members):
      for (key, member) in members where key != "$defs" {
        if ["$id", "$anchor", "$dynamicRef", "$dynamicAnchor"].contains(key) { throw .keyword(key) }
        if key == "$ref" {
          guard case .text(let reference) = member else { throw .reference(member.line) }
          size = try sum(size, try self.size(of: reference))
        } else {
          size = try sum(size, try self.size(of: member))
        }
      }
    }
    return size
  }

  /// The size of what a reference leads to.
  private mutating func size(of reference: String) throws(Fault) -> Int {
    if let known = sizes[reference] { return known }
    guard reference.hasPrefix("#/$defs/"), let target = root.value(at: String(reference.dropFirst())) else {
      throw .reference(reference)
    }
    if open.contains(reference) || open.count >= Self.longestWay { throw .circle(reference) }
    open.append(reference)
    let size = try self.size(of: target)
    open.removeLast()
    sizes[reference] = size
    return size
  }

  private func sum(_ left: Int, _ right: Int) throws(Fault) -> Int {
    let sum = left.addingReportingOverflow(right)
    if sum.overflow || sum.partialValue > Self.greatestSize { throw .size }
    return sum.partialValue
  }
}

extension UnfoldedSchema.Fault {
  /// What is wrong, as a part of a sentence.
  var words: Message {
    switch self {
    case .keyword(let word): Message(da: "`\(word)` kan ikke stå i det", en: "`\(word)` cannot stand in it")
    case .reference(let text):
      Message(
        da: "`\(shown(text))` fører ikke til et af dets egne `$defs`",
        en: "`\(shown(text))` does not lead to one of its own `$defs`")
    case .circle(let text):
      Message(
        da: "`\(shown(text))` fører i ring eller gennem for mange `$defs`",
        en: "`\(shown(text))` leads in a circle, or through too many `$defs`")
    case .size:
      Message(da: "det er for stort, når alle `$ref` følges", en: "it is too large once each `$ref` is followed")
    }
  }
}
