import ScenarioClassroom
import ScenarioModel
import ScenarioRuntime

/// What a class report says of one scenario, as what its template sees; the tables are filled beside it.
struct ScenarioSection {
  let input: ClassReportInput.Scenario
  let program: Program
  let texts: ReportTexts
  let words: ReportWords
  let analysis: ItemAnalysis
  let disclosure: Disclosure
  let level: FigureLevel
  /// What the ids of its parts begin with.
  let prefix: String
  var tables: ReportTables

  init(_ input: ClassReportInput.Scenario, _ words: ReportWords, number: Int, _ tables: ReportTables) {
    self.input = input
    self.words = words
    self.tables = tables
    program = input.machine.program
    texts = ReportTexts(program, in: input.translation, words.language)
    analysis = ItemAnalysis(input.machine, input.sessions)
    disclosure = Disclosure(analysis, program)
    level = FigureLevel(analysis.runs.count)
    prefix = "s\(number)"
  }

  /// The id of a scene's part of the page.
  func anchor(_ scene: Int) -> String { "\(prefix)-\(scene + 1)" }

  /// A scene's heading, in the scenario's language.
  func heading(_ scene: Int) -> View { texts.own(texts.heading(scene)) }

  /// A link to a scene, where the page tells of it.
  func link(_ scene: Int) -> View {
    ["heading": heading(scene), "anchor": isTold(scene) ? anchor(scene) : nil]
  }

  /// Whether the page tells what was answered in a scene.
  func isTold(_ scene: Int) -> Bool {
    analysis.items.contains { $0.item.scene == scene && $0.reached >= FigureLevel.fewest }
      && !disclosure.hiddenScenes.contains(scene)
  }

  /// A share with its interval, where there are enough to speak of shares.
  func share(_ count: Int, of whole: Int) -> (text: String, fields: [String])? {
    guard FigureLevel(whole).showsStatistics else { return nil }
    let interval = Interval.wilson(count, of: whole)
    let percent = Rounded(count * 100, over: whole, decimals: 0).text()
    let (lower, upper) = (Self.percent(interval.lower), Self.percent(interval.upper))
    return ("\(words.percent(percent)) (\(lower)–\(upper))", [percent, lower, upper])
  }

  /// A share from 0 to 1 in whole percents.
  static func percent(_ share: Double) -> String { Rounded(share * 100, decimals: 0).text() }

  /// A figure with two decimals.
  func figure(_ value: Double) -> String { words.number(Rounded(value, decimals: 2).text()) }

  /// How long a bar is, of 100; what is there is seen.
  static func bar(_ count: Int, of whole: Int) -> Int { count == 0 ? 0 : max(1, count * 100 / max(whole, 1)) }

  /// All that the template sees.
  mutating func view() -> View {
    var view: View = [
      "id": prefix, "title": texts.said(program.title), "debrief": debrief(),
      "checkIns": checkIns(), "hasCheckIns": !input.checkIns.isEmpty,
    ]
    view["isSuppressed"] = level == .suppressed
    view["isCounts"] = level == .counts
    view["isExploratory"] = level == .exploratory
    view["goals"] = program.competencies.map { texts.own($0.title) }
    view["hasGoals"] = !program.competencies.isEmpty
    view["showsShares"] = level.showsStatistics
    guard level > .suppressed else {
      view["howMany"] = words(
        da:
          "Færre end fem elever har spillet scenariet. Derfor er der ingen tal, men spørgsmålene nedenfor kan I bruge.",
        en:
          "Fewer than five learners played the scenario. So there are no figures, but you can use the questions below.")
      return view
    }
    view["howMany"] = howMany()
    view["endings"] = endings()
    view["results"] = results()
    view["flow"] = flow()
    let turning = turningPoints()
    view["turning"] = turning
    view["hasTurning"] = !turning.isEmpty
    let scenes = self.scenes()
    view["scenes"] = scenes
    view["hasScenes"] = !scenes.isEmpty
    view["dimensions"] = dimensions()
    view["hasDimensions"] = !program.dimensions.isEmpty
    view["critical"] = critical()
    view["items"] = items()
    view["groups"] = groups()
    return view
  }
}
