import Diagnostics
import ScenarioChanges
import ScenarioModel

/// What `aspirant diff` says of one scenario.
struct ScenarioDiffPage {
  let scenario: ScenarioComparison
  let words: DiffWords
  /// The program of the old version.
  let program: Program?

  /// The blocks.
  var blocks: [DiffBlock] {
    [.heading(level: 2, "\(id: scenario.scenario) – \(text: scenario.title)")]
      + replay + points + endings + spoken + parts + texts
  }

  private func heading(da: Phrase, en: Phrase) -> DiffBlock { .heading(level: 3, words(da: da, en: en)) }
  private func list(_ entries: [[Phrase]]) -> DiffBlock { .list(DiffPage.limited(entries, words)) }

  private var replay: [DiffBlock] {
    let lockstep = scenario.lockstep
    var page: [DiffBlock] = [heading(da: "Hvad det betyder for optagelser", en: "What it means for recordings")]
    if lockstep.keepsResults {
      page.append(
        .paragraph(
          words(
            da: "Bevist: hver optagelse kan afspilles og giver det samme resultat. \(effort)",
            en: "Proved: every recording replays and comes to the same result. \(effort)")))
      return page
    }
    if lockstep.keepsPaths {
      page.append(
        .paragraph(
          words(
            da: "Bevist: hver optagelse kan afspilles. Resultatet kan flytte sig. \(effort)",
            en: "Proved: every recording replays. The result may move. \(effort)")))
    } else if !lockstep.isComplete, lockstep.partings.isEmpty {
      page.append(
        .paragraph(
          words(
            da: """
              Ikke bevist: der er for mange situationer. \(lockstep.situations) er set efter, og der var intet at \
              finde; --states ser på flere.
              """,
            en: """
              Not proved: there are too many situations. \(lockstep.situations) were looked at, and there was nothing \
              to find; --states looks at more.
              """)))
    } else if !lockstep.isComplete {
      page.append(
        .paragraph(
          words(
            da:
              "\(lockstep.situations) \(words: lockstep.situations == 1 ? "situation" : "situationer") er set efter, de nærmeste først; længere fremme kan der være mere.",
            en:
              "\(lockstep.situations) \(words: lockstep.situations == 1 ? "situation was" : "situations were") looked at, the nearest first; further on there may be more."
          )))
    }
    var entries = lockstep.partings.map { words.parting($0, program) }
    entries += lockstep.scoreMoves.map { words.move($0, program) }
    if !lockstep.countsAlike {
      entries.append([
        words(
          da: "De samme point giver en anden procent eller en anden grænse for at bestå.",
          en: "The same points come to another percent, or another limit for passing.")
      ])
    }
    return entries.isEmpty ? page : page + [list(entries)]
  }

  private var effort: Phrase {
    if scenario.lockstep.situations == 0 {
      return words(
        da: "Valg, veje og betingelser er de samme.", en: "Choices, ways and conditions are the same.")
    }
    let count = scenario.lockstep.situations
    return words(
      da: "Begge udgaver er gået igennem side om side, \(count) \(words: count == 1 ? "situation" : "situationer").",
      en: "Both versions were walked side by side, \(count) \(words: count == 1 ? "situation" : "situations").")
  }

  private var points: [DiffBlock] {
    let isOther = scenario.ranges.contains { $0.old != $0.new } || scenario.basis.old != scenario.basis.new
    guard isOther else { return [] }
    func range(_ range: ClosedRange<Int>?, _ basis: Attainable.Basis?) -> Phrase {
      guard let range else { return "–" }
      return basis == .declared
        ? words(
          da: "\(range.lowerBound)…\(range.upperBound) som angivet",
          en: "\(range.lowerBound)…\(range.upperBound) as declared")
        : "\(range.lowerBound)…\(range.upperBound)"
    }
    return [
      heading(da: "Point, der kan nås", en: "Points that can be reached"),
      .table(
        header: [words(da: "Dimension", en: "Dimension"), words(da: "Før", en: "Before"), words(da: "Nu", en: "Now")],
        rows: scenario.ranges.map {
          ["\(id: $0.dimension)", range($0.old, scenario.basis.old), range($0.new, scenario.basis.new)]
        }),
    ]
  }

  private var endings: [DiffBlock] {
    guard !scenario.endings.isEmpty else { return [] }
    return [
      heading(da: "Slutninger", en: "Endings"),
      .table(
        header: [words(da: "Slutning", en: "Ending"), words(da: "Før", en: "Before"), words(da: "Nu", en: "Now")],
        rows: scenario.endings.map {
          ["\(id: $0.scene)", "\(words: words.outcome($0.old))", "\(words: words.outcome($0.new))"]
        }),
    ]
  }

  private var spoken: [DiffBlock] {
    guard !scenario.spoken.isEmpty else { return [] }
    return [
      heading(da: "Replikker, der skal indtales igen", en: "Lines to record again"),
      list(
        scenario.spoken.map { line in
          let speaker = line.speaker.map { words(da: ", nu af \(id: $0)", en: ", now by \(id: $0)") } ?? ""
          return [
            "\(id: line.audio) (\(id: line.text))\(speaker)",
            "\(text: words.cut(line.old)) → \(text: words.cut(line.new))",
          ]
        }),
    ]
  }

  private var parts: [DiffBlock] {
    guard !scenario.parts.isEmpty else { return [] }
    return [
      heading(da: "Scener, valg og tilstand", en: "Scenes, choices and state"),
      list(scenario.parts.map { words.part($0) }),
    ]
  }

  private var texts: [DiffBlock] {
    let moved = scenario.texts.filter { $0.kind == .moved }
    let worded = scenario.texts.filter { $0.kind != .moved }
    var page: [DiffBlock] = []
    if !worded.isEmpty {
      let rows = worded.prefix(DiffPage.most).map { text -> [Phrase] in
        [
          "\(id: text.id)", text.old.map { "\(text: words.cut($0))" } ?? "–",
          text.new.map { "\(text: words.cut($0))" } ?? "–",
        ]
      }
      page += [
        heading(da: "Tekster", en: "Texts"),
        .table(
          header: [words(da: "Tekst", en: "Text"), words(da: "Før", en: "Before"), words(da: "Nu", en: "Now")],
          rows: rows),
      ]
      let rest = worded.count - rows.count
      if rest > 0 {
        page.append(
          .paragraph(
            words(da: "Og \(rest) til; `--format json` har alle.", en: "And \(rest) more; --format json has all.")))
      }
    }
    if !moved.isEmpty {
      let ids = moved.prefix(DiffPage.most).map { text -> Phrase in "\(id: text.oldID ?? "") → \(id: text.id)" }
      let more: [Phrase] = moved.count > ids.count ? ["…"] : []
      page.append(
        .paragraph(
          words(
            da: "Uændrede tekster under nye id'er (\(moved.count)): \(Phrase(ids + more, separator: ", "))",
            en: "Unchanged texts under new ids (\(moved.count)): \(Phrase(ids + more, separator: ", "))")))
    }
    return page
  }
}
