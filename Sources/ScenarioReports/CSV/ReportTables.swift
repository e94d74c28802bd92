/// All tables of a class report; each row names its scenario.
struct ReportTables: Sendable {
  var endings = CSVTable("endings", ["scenario", "ending", "outcome", "learners", "percent", "lower", "upper"])
  var flow = CSVTable("flow", ["scenario", "from", "to", "learners"])
  var turning = CSVTable("turning-points", ["scenario", "scene", "why"])
  var choices = CSVTable(
    "choices",
    [
      "scenario", "scene", "choice", "text", "worth", "critical", "opt_out", "offered", "taken", "percent", "lower",
      "upper", "mean_rest",
    ])
  var results = CSVTable("task-results", ["scenario", "scene", "from", "to", "learners"])
  var items = CSVTable(
    "items",
    [
      "scenario", "scene", "reached", "scored", "p", "p_lower", "p_upper", "compared", "r", "r_lower", "r_upper", "d",
      "look_at",
    ])
  var reliability = CSVTable("reliability", ["scope", "scores", "learners", "alpha", "lower", "upper"])
  var dimensions = CSVTable("dimensions", ["scenario", "dimension", "from", "to", "learners", "percent"])
  var percents = CSVTable("results", ["scenario", "from", "to", "learners", "percent"])
  var critical = CSVTable("critical", ["scenario", "scene", "choice", "text", "took", "mended"])
  var debrief = CSVTable("debrief", ["scenario", "phase", "about", "question", "reached"])
  var checkIns = CSVTable("check-ins", ["scenario", "check_in", "question", "step", "label", "answers", "percent"])
  var groups = CSVTable("groups", ["scenario", "group", "learners"])

  /// The tables that have rows, as files.
  var files: [ReportFile] {
    [
      endings, flow, turning, choices, results, items, reliability, dimensions, percents, critical, debrief, checkIns,
      groups,
    ].filter { !$0.isEmpty }.map(\.file)
  }
}
