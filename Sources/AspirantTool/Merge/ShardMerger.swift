import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioPack

/// Adds the shards of a series up, one by one, in any order.
struct ShardMerger {
  /// What was added so far, and the name of the first.
  private var sum: (report: RunReport, name: String)?
  /// Where each shard came from.
  private var names: [Int: String] = [:]
  private var count = 1

  /// Adds a shard.
  /// - Parameters:
  ///   - report: A shard, or a whole series.
  ///   - name: Where it comes from.
  /// - Throws: Why it does not belong to those before it.
  mutating func add(_ report: RunReport, from name: String) throws(CommandFailure) {
    let shard = report.shard ?? .whole
    guard (1...RunSummary.mostRuns).contains(report.runs), Shard(shard.number, of: shard.of) != nil else {
      throw unsound(name)
    }
    let runs = shard.range(of: report.runs).count
    for scenario in report.scenarios {
      let isEarly = report.shard == nil && scenario.summary.coverage != nil && scenario.summary.runs <= runs
      guard scenario.summary.isSound, scenario.summary.runs == runs || isEarly, scenario == scenario.recounted else {
        throw unsound(name)
      }
    }
    guard let (before, first) = sum else {
      self.sum = (report, name)
      names[shard.number] = name
      count = shard.of
      return
    }
    if let difference = difference(report, name, before, first) { throw CommandFailure(difference, .invalidContent) }
    if let other = names[shard.number] {
      throw CommandFailure(
        .invalidInput, da: "del \(shard.text) er der to gange: i \(other) og i \(name).",
        en: "shard \(shard.text) is there twice: in \(other) and in \(name).")
    }
    names[shard.number] = name
    var sum = before
    for place in sum.scenarios.indices {
      do throws(MergeError) {
        try sum.scenarios[place].summary.add(report.scenarios[place].summary)
      } catch {
        throw error == .unsound ? unsound(name) : stranger(name, first, Message(da: "scenarie", en: "scenario"))
      }
    }
    self.sum = (sum, first)
  }

  /// The whole series.
  /// - Throws: Which shards are missing.
  func whole() throws(CommandFailure) -> RunReport {
    guard var (report, _) = sum else {
      throw CommandFailure(
        .invalidInput, da: "der er ingen dele at lægge sammen. `aspirant run --shard 1/8 --json` skriver en.",
        en: "there are no shards to add up. `aspirant run --shard 1/8 --json` writes one.")
    }
    let missing = (1...count).lazy.filter { names[$0] == nil }.prefix(10).map { "\($0)/\(count)" }
    if !missing.isEmpty {
      let list = missing.joined(separator: ", ") + (count - names.count > missing.count ? ", …" : "")
      throw CommandFailure(
        .invalidInput, da: "der mangler \(count - names.count) af \(count) dele: \(list).",
        en: "\(count - names.count) of \(count) shards are missing: \(list).")
    }
    report.shard = nil
    report.scenarios = report.scenarios.map(\.recounted)
    return report
  }

  /// What tells a shard from the first one, as a sentence; nil if they are of one series.
  private func difference(_ new: RunReport, _ name: String, _ old: RunReport, _ first: String) -> Message? {
    func text(_ shard: Shard?) -> Int { shard?.of ?? 1 }
    let hash = { (report: RunReport) in report.agentHash.map { " (\($0.prefix(12)))" } ?? "" }
    let pairs: [(Message, String, String)] = [
      (Message(da: "pakken", en: "the pack"), new.pack, old.pack),
      (Message(da: "pakkens version", en: "the pack's version"), new.version, old.version),
      (Message(da: "agenten", en: "the agent"), new.agent + hash(new), old.agent + hash(old)),
      (Message(da: "seed", en: "the seed"), "\(new.seed)", "\(old.seed)"),
      (Message(da: "antallet af kørsler", en: "the number of runs"), "\(new.runs)", "\(old.runs)"),
      (Message(da: "tidsgrænserne", en: "timing"), "\(new.timing)", "\(old.timing)"),
      (Message(da: "antallet af dele", en: "the number of shards"), "\(text(new.shard))", "\(text(old.shard))"),
      (
        Message(da: "scenarierne", en: "the scenarios"), new.scenarios.map(\.summary.scenario).joined(separator: " "),
        old.scenarios.map(\.summary.scenario).joined(separator: " ")
      ),
    ]
    for (what, given, expected) in pairs where given != expected {
      return Message(
        da: "\(what.danish) er \(visibleText(given)) i \(name), men \(visibleText(expected)) i \(first).",
        en: "\(what.english) is \(visibleText(given)) in \(name), but \(visibleText(expected)) in \(first).")
    }
    for (given, expected) in zip(new.scenarios, old.scenarios)
    where given.program != expected.program || given.attainable != expected.attainable {
      return Message(
        da: "scenariet `\(visibleText(given.summary.scenario))` har et andet program i \(name) end i \(first).",
        en: "the scenario `\(visibleText(given.summary.scenario))` has another program in \(name) than in \(first).")
    }
    return nil
  }

  private func stranger(_ name: String, _ first: String, _ what: Message) -> CommandFailure {
    CommandFailure(
      .invalidInput, da: "\(name) er af et andet \(what.danish) end \(first).",
      en: "\(name) is of another \(what.english) than \(first).")
  }

  private func unsound(_ name: String) -> CommandFailure {
    CommandFailure(
      .invalidInput, da: "\(name): tallene passer ikke med hinanden, så det er ikke, hvad `aspirant run --json` skrev.",
      en: "\(name): the numbers do not agree with each other, so this is not what `aspirant run --json` wrote.")
  }
}

extension RunReport.Scenario {
  /// The same with the lists that follow from the counts.
  fileprivate var recounted: RunReport.Scenario {
    RunReport.Scenario(summary, program: program, attainable: attainable)
  }
}
