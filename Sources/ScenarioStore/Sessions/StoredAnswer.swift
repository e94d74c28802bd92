package import ScenarioModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Between an answer and the two columns in which it stands: its kind, and ids.
struct StoredAnswer: Hashable {
  /// The kind, as the column's check lists them.
  var kind: String
  /// The id of the choice or check-in; for items a JSON list, for match a JSON object with sorted keys; else empty.
  var answer: String

  /// The columns of an answer.
  init(_ given: Recording.Given) {
    switch given {
    case .choice(let id): (kind, answer) = ("choice", id)
    case .select(let ids): (kind, answer) = ("select", Self.json(ids))
    case .order(let ids): (kind, answer) = ("order", Self.json(ids))
    case .match(let categories): (kind, answer) = ("match", Self.json(categories))
    case .compose(let ids): (kind, answer) = ("compose", Self.json(ids))
    case .late: (kind, answer) = ("late", "")
    case .checkIn(let id, let answered): (kind, answer) = (answered ? "answered" : "skipped", id)
    }
  }

  /// Takes the columns.
  init(kind: String, answer: String) {
    self.kind = kind
    self.answer = answer
  }

  /// The answer that the columns stand for; nil where they stand for none.
  var given: Recording.Given? {
    switch kind {
    case "choice": .choice(answer)
    case "select": Self.value([String].self, answer).map { .select($0) }
    case "order": Self.value([String].self, answer).map { .order($0) }
    case "match": Self.value([String: String].self, answer).map { .match($0) }
    case "compose": Self.value([String].self, answer).map { .compose($0) }
    case "late": .late
    case "answered": .checkIn(answer, answered: true)
    case "skipped": .checkIn(answer, answered: false)
    default: nil
    }
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("ids have no form in JSON: \(error)")
    }
  }

  private static func value<Value: Decodable>(_ type: Value.Type, _ json: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(json.utf8))
  }
}

extension Recording.Given {
  /// Every id in an answer.
  var ids: [String] {
    switch self {
    case .choice(let id), .checkIn(let id, _): [id]
    case .select(let ids), .order(let ids), .compose(let ids): ids
    case .match(let categories): categories.flatMap { [$0.key, $0.value] }
    case .late: []
    }
  }
}

extension Recording.Entry {
  /// The answer as two columns of a table: its kind and ids, as the store keeps it.
  package var columns: (kind: String, answer: String) {
    let columns = StoredAnswer(answer)
    return (columns.kind, columns.answer)
  }
}
