package import ScenarioExplorer
package import ScenarioRuntime

/// The answer or draw after which two versions differ, by ids.
package struct Cause: Hashable, Sendable {
  /// What was done.
  package enum Act: Hashable, Sendable {
    /// Nothing yet: the run begins.
    case start
    /// That choice was taken.
    case choice(String)
    /// That check-in was answered or skipped.
    case checkIn(String)
    /// Items were answered with.
    case items
    /// The time was over.
    case late
    /// A draw led to that scene.
    case draw(to: String)
  }

  /// The scene; empty at the start.
  package var scene: String
  /// What was done there.
  package var act: Act

  /// As people and JSON name it: `scene/choice`, `scene`, `scene → scene`; empty at the start.
  package var id: String {
    switch act {
    case .start: ""
    case .choice(let id), .checkIn(let id): "\(scene)/\(id)"
    case .items: scene
    case .late: "\(scene)/late"
    case .draw(let target): "\(scene) → \(target)"
    }
  }
}

/// Where a run stands, by ids.
package struct Place: Hashable, Sendable {
  /// How a run stands there.
  package enum Standing: String, Codable, Hashable, Sendable { case waiting, ended, stuck, endless }

  /// How it stands.
  package var standing: Standing
  /// The scene.
  package var scene: String
}

/// A way in which runs of the old version cannot go on as they did.
package struct Parting: Hashable, Sendable {
  /// What differs.
  package enum Difference: Hashable, Sendable {
    /// The answer does not fit any more.
    case refused(Divergence.Reason)
    /// It leads elsewhere: where runs waited for an answer, the next one does not fit.
    case leads(old: Place, new: Place)
  }

  /// After which answer or draw.
  package var cause: Cause
  /// What differs.
  package var difference: Difference
  /// Whether it is so whenever this is done, as far as runs go alike until then. False where it may not be, or where not
  /// all was looked at.
  package var isAlways: Bool
  /// A shortest way of the old version to the difference, the last step included.
  package var witness: Witness
  /// Whether a recording of the old version was made that shows it. Draws may keep a way from being possible.
  package var isShown: Bool

  /// Whether a recording diverges. Where runs of the old version are over, they only end otherwise.
  package var diverges: Bool {
    switch difference {
    case .refused: true
    case .leads(let old, _): old.standing == .waiting
    }
  }
}

/// An answer that comes to something else.
package struct ScoreMove: Hashable, Sendable {
  /// What differs.
  package enum Difference: Hashable, Sendable {
    /// It gives other points in the dimension with that id.
    case points(dimension: String, old: Int, new: Int)
    /// It is critical in one version only, mends other choices, or leaves the scoring in one version only.
    case meaning
  }

  /// The answer.
  package var cause: Cause
  /// What differs.
  package var difference: Difference
  /// A shortest way of the old version to it, the answer included.
  package var witness: Witness
  /// Whether a recording of the old version was made that shows it.
  package var isShown: Bool
}
