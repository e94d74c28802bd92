import Diagnostics
import ScenarioModel
import ScenarioRuntime

extension DebriefPrinter {
  /// The dimensions as bars, and the percent with what it means.
  func score() -> [Paragraph] {
    guard !program.dimensions.isEmpty else { return [] }
    return heading(wording(da: "Point", en: "Points")) + bars() + [.gap] + result()
  }

  private func bars() -> [Paragraph] {
    let titles = program.dimensions.map { texts.words($0.title, []) }
    let longest = titles.map { displayWidth(of: $0) }.max() ?? 0
    let points = session.score.points
    return titles.indices.map { index in
      let value = tail(index, points[index])
      let padding = String(repeating: " ", count: longest - displayWidth(of: titles[index]))
      if longest + 2 + displayWidth(of: value) <= width {
        return Paragraph(StyledText(value), label: StyledText(titles[index] + padding + "  "), indent: 2)
      }
      return Paragraph(StyledText(titles[index] + "\n" + value), indent: 2)
    }
  }

  /// The bar of a dimension, where its range is known, with its points. It stays on one line.
  private func tail(_ dimension: Int, _ points: Int) -> String {
    let number = wording.number(points)
    guard let attainable = program.attainable else { return number }
    let (least, most) = (attainable.least[dimension], attainable.most[dimension])
    guard least < most else { return number }
    let bar = Bar(range: least...most, value: points).text(isUnicode: wording.isUnicode)
    let range = "(\(wording.number(least))\(wording.ellipsis)\(wording.number(most)))"
    return [bar, number, range].joined(separator: wording.space)
  }

  // MARK: Percent

  private func result() -> [Paragraph] {
    let score = session.score
    guard let percent = score.percent else { return [Paragraph(noPercent(score))] }
    var page = [
      Paragraph(
        StyledText(wording.percent(percent), .strong)
          + StyledText(wording(da: " af det, man kan nå.", en: " of what can be reached.")))
    ]
    if let uncapped = score.uncappedPercent, percent < uncapped { page.append(Paragraph(cap(score, uncapped))) }
    if let pass = program.scoring.pass, let passed = score.passed {
      let limit = wording.percent(pass)
      page.append(
        Paragraph(
          passed
            ? wording(da: "Bestået. Grænsen er \(limit).", en: "Passed. The limit is \(limit).")
            : wording(
              da: "Ikke bestået endnu. Grænsen er \(limit). Du kan prøve igen.",
              en: "Not passed yet. The limit is \(limit). You can try again.")))
    }
    return page
  }

  private func noPercent(_ score: Score) -> String {
    if score.usedOptOut {
      return wording(
        da: "Du sprang noget over. Det er i orden og koster ikke noget. Derfor er der point, men ingen procent.",
        en: "You skipped something. That is all right and costs nothing. So there are points, but no percent.")
    }
    if let attainable = program.attainable, attainable.lowest == attainable.highest {
      return wording(
        da: "Alle veje giver det samme antal point, så der er ingen procent.",
        en: "All ways give the same points, so there is no percent.")
    }
    return wording(
      da: "Der er ingen procent, for det er ikke regnet ud, hvor mange point man kan nå.",
      en: "There is no percent, because the attainable points were not computed.")
  }

  private func cap(_ score: Score, _ uncapped: Int) -> String {
    let areMended = score.criticalEvents.allSatisfy { $0.repairedAt != nil }
    let limit = wording.percent(score.percent ?? 0)
    let points = wording.percent(uncapped)
    return areMended
      ? wording(
        da: "Pointene svarer til \(points). Et kritisk valg, som du rettede op på, giver højst \(limit).",
        en: "The points come to \(points). A critical choice that you mended gives at most \(limit).")
      : wording(
        da: "Pointene svarer til \(points). Et kritisk valg giver højst \(limit).",
        en: "The points come to \(points). A critical choice gives at most \(limit).")
  }
}
