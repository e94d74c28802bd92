import ScenarioClassroom

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line that a program answers with: exactly one of its members, and `protocol` if it likes.
struct AgentReply: Decodable {
  private enum Key: String, CodingKey, CaseIterable { case choice, items, match, value, skip, late, `protocol` }

  /// The answer.
  let entry: Script.Entry

  /// The most items of an answer.
  private static let mostItems = 1000

  init(from decoder: any Decoder) throws {
    struct AnyKey: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
    let names = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    let fields = try decoder.container(keyedBy: Key.self)
    let keys = fields.allKeys.filter { $0 != .protocol }
    func wrong(_ reason: String) -> DecodingError {
      DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: reason))
    }
    guard keys.count == 1, names.count == fields.allKeys.count else { throw wrong("one answer") }
    if fields.contains(.protocol), try fields.decode(Int.self, forKey: .protocol) != AgentMessages.version {
      throw wrong("another version")
    }
    switch keys[0] {
    case .choice: entry = .choice(try fields.decode(String.self, forKey: .choice))
    case .items: entry = .items(try fields.decode([String].self, forKey: .items))
    case .match:
      let pairs = try fields.decode([String: String].self, forKey: .match)
      entry = .match(pairs.sorted { $0.key < $1.key }.map { Script.Assignment($0.key, $0.value) })
    case .value:
      let value = try fields.decode(Int.self, forKey: .value)
      guard value >= 1 else { throw wrong("a step of a scale") }
      entry = .value(value)
    case .skip, .late:
      guard try fields.decode(Bool.self, forKey: keys[0]) else { throw wrong("true") }
      entry = keys[0] == .skip ? .skip : .late
    case .protocol: throw wrong("one answer")
    }
    switch entry {
    case .items(let ids): if ids.count > Self.mostItems { throw wrong("too many items") }
    case .match(let pairs): if pairs.count > Self.mostItems { throw wrong("too many items") }
    default: break
    }
  }

  /// Reads a line; nil where it is no answer.
  static func entry(_ line: [UInt8]) -> Script.Entry? {
    try? JSONDecoder().decode(AgentReply.self, from: Data(line)).entry
  }
}
