import ScenarioModel
import ScenarioRuntime

/// An answer with items, gathered from the events.
struct TaskAnswer {
  /// The items (numbered through the program) in the order of the answer.
  var picked: [Int] = []
  /// The items with the positions of their categories.
  var matched: [(item: Int, category: Int)] = []
}

extension ScenePrinter {
  /// The letter of a category, from `a` on.
  static func letter(_ category: Int) -> String {
    category < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(category))) : String(category + 1)
  }

  // MARK: What happened

  /// What was picked, put in order, assigned or said.
  func answered(_ task: TaskAnswer, in scene: Int, _ values: [Int]) -> [Paragraph] {
    let move = machine.program.scenes[scene].move
    let you = StyledText(wording(da: "Du:", en: "You:"), .strong)
    let dash = StyledText("  \(wording.dash) ")
    switch move {
    case .match(let match):
      return [Paragraph(you)]
        + task.matched.map { item, category in
          let arrow = StyledText(" \(wording.arrow) ", .faint)
          return Paragraph(
            texts.styled(machine.item(item).text, values) + arrow
              + texts.styled(match.categories[category].text, values), label: dash)
        }
    case .order, .compose:
      let width = String(task.picked.count).count
      return [Paragraph(you)]
        + task.picked.enumerated().map { place, item in
          let number = String(place + 1)
          let label = String(repeating: " ", count: 2 + width - number.count) + number + ". "
          return Paragraph(texts.styled(machine.item(item).text, values), label: StyledText(label, .faint))
        }
    default:
      if task.picked.isEmpty {
        return [Paragraph(you + StyledText(wording(da: " Ingen af dem.", en: " None of them.")))]
      }
      return [Paragraph(you)]
        + task.picked.map { Paragraph(texts.styled(machine.item($0).text, values), label: dash) }
    }
  }

  // MARK: What comes next

  /// The texts of the move with items at hand, for the words in them.
  func textsAsked(_ session: Session) -> [Int] {
    guard session.itemCounts != nil, case .waiting(let scene) = session.status else { return [] }
    let move = machine.program.scenes[scene].move
    var asked = (move.prompt.map { [$0] } ?? []) + session.shownItems.map { move.items[$0].text }
    if case .match(let match) = move { asked += match.categories.map(\.text) }
    return asked
  }

  /// Whose turn it is and how long it may take, where the scene says so.
  func turn(_ session: Session, _ values: [Int]) -> [Paragraph] {
    guard case .waiting(let scene) = session.status else { return [] }
    var page: [Paragraph] = []
    if let who = machine.program.scenes[scene].who {
      let name = texts.speaker(who)
      page.append(
        Paragraph(wording(da: "Nu er det \(name), der svarer.", en: "It is \(name) who answers now."), .faint))
    }
    if let limit = session.timeLimit {
      page.append(
        Paragraph(wording(da: "Du har \(time(limit.seconds)).", en: "You have \(time(limit.seconds))."), .faint))
    }
    return page
  }

  private func time(_ seconds: Int) -> String {
    if seconds % 60 == 0 {
      let minutes = seconds / 60
      return wording(
        da: minutes == 1 ? "1 minut" : "\(minutes) minutter", en: minutes == 1 ? "1 minute" : "\(minutes) minutes")
    }
    return wording(
      da: seconds == 1 ? "1 sekund" : "\(seconds) sekunder", en: seconds == 1 ? "1 second" : "\(seconds) seconds")
  }

  /// A move with items: what is asked, the items with their numbers, and how to answer.
  func task(_ session: Session, _ values: [Int]) -> [Paragraph] {
    guard case .waiting(let scene) = session.status else { return [] }
    let move = machine.program.scenes[scene].move
    let shown = session.shownItems
    let width = String(shown.count).count
    let prompt = move.prompt.map { [Paragraph(texts.styled($0, values))] } ?? []
    let rows = shown.enumerated().map { place, position in
      let number = String(place + 1)
      let label = String(repeating: " ", count: 2 + width - number.count) + number + "  "
      return Paragraph(texts.styled(move.items[position].text, values), label: StyledText(label, .strong))
    }
    var categories: [Paragraph] = []
    if case .match(let match) = move {
      categories =
        [.gap]
        + match.categories.enumerated().map { place, category in
          Paragraph(
            texts.styled(category.text, values),
            label: StyledText(String(repeating: " ", count: 1 + width) + Self.letter(place) + "  ", .strong))
        }
    }
    return prompt + rows + categories + [.gap, Paragraph(way(session), .faint)]
  }

  /// How a move with items is answered, in one sentence.
  func way(_ session: Session) -> String {
    guard case .waiting(let scene) = session.status, let counts = session.itemCounts else { return "" }
    let most = counts.upperBound
    switch machine.program.scenes[scene].move {
    case .match(let match):
      let letters = match.categories.indices.map(Self.letter)
      let example = (1...min(most, 2)).map { "\($0)\(letters[($0 - 1) % letters.count])" }.joined(separator: " ")
      return wording(
        da: "Skriv nummer og bogstav for hvert punkt, for eksempel \(example).",
        en: "Type the number and letter of each item, for example \(example).")
    case .order:
      // The order in which they are shown is never the right one, so the example gives nothing away.
      let example = (1...most).map(String.init).joined(separator: " ")
      return wording(
        da: "Skriv alle numrene i den rækkefølge, du vil have, for eksempel \(example).",
        en: "Type all the numbers in the order that you want, for example \(example).")
    case .compose:
      return wording(
        da:
          "Skriv numrene på det, du vil sige, i den rækkefølge, du vil sige det, for eksempel \(most > 1 ? "2 1" : "1").",
        en:
          "Type the numbers of what you want to say, in the order you want to say it, for example \(most > 1 ? "2 1" : "1")."
      )
    default:
      let example = most > 1 ? "1 2" : "1"
      let none = wording(da: " Enter, hvis ingen passer.", en: " Enter if none fits.")
      let range =
        counts.lowerBound == most
        ? wording(da: "\(most)", en: "\(most)")
        : counts.lowerBound <= 1
          ? wording(da: "op til \(most)", en: "up to \(most)")
          : wording(da: "\(counts.lowerBound) til \(most)", en: "\(counts.lowerBound) to \(most)")
      return wording(
        da: "Vælg \(range). Skriv numrene med mellemrum, for eksempel \(example).",
        en: "Pick \(range). Type the numbers with spaces, for example \(example).")
        + (counts.lowerBound == 0 ? none : "")
    }
  }
}
