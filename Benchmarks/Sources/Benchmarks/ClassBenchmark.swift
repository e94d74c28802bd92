/// A class of 30 with three scenarios, from plan to report, and a million playthroughs of one of them, as whole processes.
struct ClassBenchmark {
  private static let runs = 1_000_000
  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    let examples = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined() + "/Examples"
    let pack = "\(folder.path)/demens.aspack"
    _ = try run(tools.aspirantc, ["pack", "\(examples)/Packs/demens-foerste-uger", "-o", pack])
    let personas = ["travl-begynder", "siger-ja", "laeser-langsomt", "rutineret"]
    let plan = try folder.write(
      """
      class: hold
      packs: [demens.aspack]
      agents: [\(personas.map { "\(examples)/Agents/\($0).yaml" }.joined(separator: ", "))]
      seats: 30
      seed: 2026

      """, to: "hold.yaml")
    var series = Series()
    for round in 0..<repetitions {
      try series.add("start", tools.aspirant, ["--version"])
      let (store, report) = ("\(folder.path)/hold-\(round).sqlite", "\(folder.path)/hold-\(round)")
      try series.add("class", tools.aspirant, ["class", "run", plan, "--store", store, "--report", report])
      let runs = ["run", pack, "gerda-vil-hjem", "--agent", "random", "--runs", "\(Self.runs)"]
      try series.add("runs", tools.aspirant, runs + ["--jobs", "1"])
      try series.add("runs 2", tools.aspirant, runs + ["--jobs", "2"])
    }
    return [
      series.row("`aspirant --version`", "start", floor: "start"),
      series.row("class of 30, 3 scenarios: `class run`", "class", floor: "start"),
      series.row("the same, elapsed time", "class", floor: "start", \.elapsed),
      series.row("a million runs of an example", "runs", floor: "start"),
      series.row("the same, elapsed time on two cores", "runs 2", floor: "start", \.elapsed),
    ]
  }
}
