import ScenarioModel
import ScenarioRuntime

extension PlayDialogue {
  /// Takes a line as the answer to a move with items.
  mutating func answerItems(_ line: String) -> Next {
    guard case .waiting(let scene) = session.status else { return misunderstood() }
    let reading = ItemReading(line, session.shownItems, session.machine.program.scenes[scene].move)
    do throws(Refusal) {
      guard let given = reading.answer else { throw .noSuchItem }
      return try submit(given)
    } catch {
      say([Paragraph(reason(error, reading))])
      return .again
    }
  }

  /// Why an answer with items is not taken, in words that name what is shown.
  private func reason(_ refusal: Refusal, _ reading: ItemReading) -> String {
    switch refusal {
    case .itemTwice:
      return wording(da: "Et af numrene står der to gange.", en: "One of the numbers stands there twice.")
    case .tooFewItems(let least):
      let missing = reading.missing.map(String.init).joined(separator: ", ")
      if session.itemCounts.map({ $0.lowerBound == $0.upperBound }) == true, !missing.isEmpty {
        return wording(da: "Alle skal med. Der mangler \(missing).", en: "All of them are needed. Missing: \(missing).")
      }
      return wording(da: "Vælg mindst \(least).", en: "Pick at least \(least).")
    case .tooManyItems(let most): return wording(da: "Vælg højst \(most).", en: "Pick at most \(most).")
    default: return wording(da: "Det forstod jeg ikke. ", en: "I did not understand that. ") + scenes.way(session)
    }
  }
}

/// What a line means as an answer with items.
struct ItemReading {
  /// The answer; nil where the line is none.
  private(set) var answer: Answer?
  /// The numbers of the items, as shown, that the line does not name.
  private(set) var missing: [Int] = []

  private let shown: [Int]
  private let move: Move

  /// Reads a line.
  /// - Parameters:
  ///   - line: What was typed: numbers as shown, or ids; for match each with a letter or an id, as in `1a 2=b nu=c`.
  ///   - shown: The items in the order in which they are shown, as positions among the move's items.
  ///   - move: The move.
  init(_ line: String, _ shown: [Int], _ move: Move) {
    self.shown = shown
    self.move = move
    let words = line.split { $0.isWhitespace || ",;=:.)".contains($0) }.map(String.init)
    if case .match(let match) = move { readPairs(words, match) } else { readItems(words) }
  }

  private mutating func readItems(_ words: [String]) {
    var positions: [Int] = []
    for word in words {
      if let position = position(word) {
        positions.append(position)
      } else if shown.count < 10, word.count > 1, word.allSatisfy({ $0.isASCII && $0.isNumber }) {
        // `312` is 3, 1 and 2 where there are no two-digit numbers.
        let digits = word.compactMap { position(String($0)) }
        guard digits.count == word.count else { return }
        positions += digits
      } else {
        return
      }
    }
    missing = shown.indices.filter { !positions.contains(shown[$0]) }.map { $0 + 1 }
    answer = .items(positions)
  }

  private mutating func readPairs(_ words: [String], _ match: Match) {
    var parts: [String] = []
    for word in words {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty, digits.count < word.count {
        parts += [String(digits), String(word.dropFirst(digits.count))]
      } else {
        parts.append(word)
      }
    }
    guard !parts.isEmpty, parts.count % 2 == 0 else { return }
    var categories = match.items.map { _ in Answer.notShown }
    for pair in stride(from: 0, to: parts.count, by: 2) {
      guard let item = position(parts[pair]), let category = category(parts[pair + 1], match) else { return }
      categories[item] = category
    }
    missing = shown.indices.filter { categories[shown[$0]] == Answer.notShown }.map { $0 + 1 }
    answer = .match(categories)
  }

  private func position(_ word: String) -> Int? {
    if let number = Int(word) { return shown.indices.contains(number - 1) ? shown[number - 1] : nil }
    return shown.first { move.items[$0].id == word }
  }

  private func category(_ word: String, _ match: Match) -> Int? {
    match.categories.firstIndex { $0.id == word }
      ?? match.categories.indices.first { ScenePrinter.letter($0) == word.lowercased() }
  }
}
