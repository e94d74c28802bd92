import ScenarioChanges
import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// What `aspirant diff --format json` writes of one scenario.
struct ScenarioDiffReport: Encodable {
  struct Text: Encodable {
    var id: String
    var oldId: String?
    var change: TextChange.Kind
    var old: String?
    var new: String?
  }

  struct Range: Encodable {
    struct Points: Encodable {
      var least: Int
      var most: Int
    }

    var dimension: String
    var old: Points?
    var new: Points?
  }

  struct Ending: Encodable {
    var scene: String
    var old: ScenarioModel.Ending.Outcome?
    var new: ScenarioModel.Ending.Outcome?
  }

  struct Spoken: Encodable {
    var audio: String
    var text: String
    var old: String
    var new: String
    var speaker: String?
  }

  struct Standing: Encodable {
    var standing: Place.Standing
    var scene: String
  }

  struct Parting: Encodable {
    var after: String
    var diverges: Bool
    var always: Bool
    var shown: Bool
    /// Why the answer does not fit; absent where it leads elsewhere.
    var reason: String?
    var old: Standing?
    var new: Standing?
    var way: [String]
  }

  struct ScoreMove: Encodable {
    var after: String
    var shown: Bool
    /// The dimension; absent where what the answer means has changed.
    var dimension: String?
    var old: Int?
    var new: Int?
    var way: [String]
  }

  struct Replay: Encodable {
    /// Whether it is proved that every recording replays.
    var keepsPaths: Bool
    /// Whether it is proved that every recording comes to the same result.
    var keepsResults: Bool
    /// Whether everything was looked at.
    var complete: Bool
    var situations: Int
    /// Whether the same points come to the same percent and verdict.
    var countsAlike: Bool
    var partings: [Parting]
    var scoreMoves: [ScoreMove]
  }

  var scenario: String
  var title: String
  var renamed: [String: String]
  var replay: Replay
  var oldBasis: Attainable.Basis?
  var newBasis: Attainable.Basis?
  var ranges: [Range]
  var endings: [Ending]
  var record: [Spoken]
  var changes: [DiffReport.Change]
  var texts: [Text]

  init(_ found: ScenarioComparison, _ program: Program?) {
    let lockstep = found.lockstep
    func way(_ witness: Witness) -> [String] { program.map { witness.ids(in: $0) } ?? [] }
    (scenario, title, renamed) = (found.scenario, found.title, found.renamed)
    replay = Replay(
      keepsPaths: lockstep.keepsPaths, keepsResults: lockstep.keepsResults, complete: lockstep.isComplete,
      situations: lockstep.situations, countsAlike: lockstep.countsAlike,
      partings: lockstep.partings.map { Parting($0, way($0.witness)) },
      scoreMoves: lockstep.scoreMoves.map { ScoreMove($0, way($0.witness)) })
    (oldBasis, newBasis) = (found.basis.old, found.basis.new)
    ranges = found.ranges.map {
      Range(dimension: $0.dimension, old: $0.old.map(Range.Points.init), new: $0.new.map(Range.Points.init))
    }
    endings = found.endings.map { Ending(scene: $0.scene, old: $0.old, new: $0.new) }
    record = found.spoken.map {
      Spoken(audio: $0.audio, text: $0.text, old: $0.old, new: $0.new, speaker: $0.speaker)
    }
    changes = found.parts.map(DiffReport.Change.init)
    texts = found.texts.map { Text(id: $0.id, oldId: $0.oldID, change: $0.kind, old: $0.old, new: $0.new) }
  }
}

extension ScenarioDiffReport.Range.Points {
  init(_ range: ClosedRange<Int>) { self.init(least: range.lowerBound, most: range.upperBound) }
}

extension ScenarioDiffReport.Standing {
  init(_ place: Place) { self.init(standing: place.standing, scene: place.scene) }
}

extension ScenarioDiffReport.Parting {
  init(_ parting: ScenarioChanges.Parting, _ way: [String]) {
    self.init(
      after: parting.cause.id, diverges: parting.diverges, always: parting.isAlways, shown: parting.isShown, way: way)
    switch parting.difference {
    case .refused(let reason): self.reason = reason.name
    case .leads(let old, let new):
      self.old = ScenarioDiffReport.Standing(old)
      self.new = ScenarioDiffReport.Standing(new)
    }
  }
}

extension ScenarioDiffReport.ScoreMove {
  init(_ move: ScenarioChanges.ScoreMove, _ way: [String]) {
    self.init(after: move.cause.id, shown: move.isShown, way: way)
    if case .points(let dimension, let old, let new) = move.difference {
      (self.dimension, self.old, self.new) = (dimension, old, new)
    }
  }
}

extension Divergence.Reason {
  /// A name that stays.
  fileprivate var name: String {
    switch self {
    case .sceneDiffers: "scene-differs"
    case .noSuchChoice: "no-such-choice"
    case .notOffered: "not-offered"
    case .checkInDiffers: "check-in-differs"
    case .noSuchItem: "no-such-item"
    case .itemNotShown: "item-not-shown"
    case .itemsDiffer: "items-differ"
    case .noSuchCategory: "no-such-category"
    case .noTimeLimit: "no-time-limit"
    case .wrongKind: "wrong-kind"
    case .isOver: "is-over"
    case .misnumbered: "misnumbered"
    }
  }
}
