import ScenarioPack

/// Why a version has to rise.
package struct Reason: Hashable, Sendable {
  /// What was found.
  package enum Finding: String, Codable, Hashable, Sendable, CaseIterable {
    case otherPack = "other-pack"
    case scenarioGone = "scenario-gone"
    case recordingsDiverge = "recordings-diverge"
    case recordingsMayDiverge = "recordings-may-diverge"
    case notProved = "not-proved"
    case endsOtherwise = "ends-otherwise"
    case pointsMove = "points-move"
    case percentMoves = "percent-moves"
    case endingGone = "ending-gone"
    case dimensionGone = "dimension-gone"
    case competencyGone = "competency-gone"
    case languageGone = "language-gone"
    case otherLanguage = "other-language"
    case otherSyntax = "other-syntax"
    case scenarioNew = "scenario-new"
    case gameGrew = "game-grew"
    case competencyNew = "competency-new"
    case languageNew = "language-new"
    case licence = "licence"
    case words = "words"
    case assets = "assets"
    case translations = "translations"
    case rest = "rest"

    /// What it raises.
    package var bump: Bump {
      switch self {
      case .otherPack, .scenarioGone, .recordingsDiverge, .recordingsMayDiverge, .notProved, .endsOtherwise,
        .pointsMove, .percentMoves, .endingGone, .dimensionGone, .competencyGone, .languageGone, .otherLanguage,
        .otherSyntax:
        .major
      case .scenarioNew, .gameGrew, .competencyNew, .languageNew, .licence: .minor
      case .words, .assets, .translations, .rest: .patch
      }
    }
  }

  /// What was found.
  package var finding: Finding
  /// The scenario that it is about; nil for the pack.
  package var scenario: String?
  /// The scene, choice, dimension, language or file that shows it first, by its id.
  package var about: String?
  /// What it raises.
  package var bump: Bump { finding.bump }

  init(_ finding: Finding, in scenario: String? = nil, _ about: String? = nil) {
    (self.finding, self.scenario, self.about) = (finding, scenario, about)
  }
}

extension PackComparison {
  func findReasons() -> [Reason] {
    var found: [Reason] = []
    if old.pack != new.pack { found.append(Reason(.otherPack, old.pack)) }
    if old.locale != new.locale { found.append(Reason(.otherLanguage, new.locale)) }
    if old.language != new.language { found.append(Reason(.otherSyntax, "\(new.language)")) }
    found += removed.map { Reason(.scenarioGone, $0) } + added.map { Reason(.scenarioNew, $0) }
    for part in parts where part.subject == .competency {
      switch part.kind {
      case .removed: found.append(Reason(.competencyGone, part.id))
      case .added: found.append(Reason(.competencyNew, part.id))
      case .changed, .renamed: found.append(Reason(.words, part.id))
      }
    }
    if old.license != new.license { found.append(Reason(.licence, new.license)) }
    if old.title != new.title || old.authors != new.authors { found.append(Reason(.words, "pack.yaml")) }
    for change in translations {
      switch change.kind {
      case .removed: found.append(Reason(.languageGone, change.locale))
      case .added: found.append(Reason(.languageNew, change.locale))
      case .changed, .renamed: found.append(Reason(.translations, change.locale))
      }
    }
    if let first = assets.first { found.append(Reason(.assets, first.path)) }
    found += scenarios.flatMap(\.reasons)
    // Of equals the order in which they were found is a good one to read.
    return Bump.allCases.reversed().flatMap { bump in found.filter { $0.bump == bump } }
  }
}

extension ScenarioComparison {
  fileprivate var reasons: [Reason] {
    guard !isSame else { return [] }
    var found: [Reason] = []
    func add(_ finding: Reason.Finding, _ about: String? = nil) {
      found.append(Reason(finding, in: scenario, about))
    }
    let diverging = lockstep.partings.filter(\.diverges)
    if let shown = diverging.first(where: \.isShown) {
      add(.recordingsDiverge, shown.cause.id)
    } else if let open = diverging.first {
      add(.recordingsMayDiverge, open.cause.id)
    } else if !lockstep.isComplete {
      add(.notProved)
    }
    if let other = lockstep.partings.first(where: { !$0.diverges }) { add(.endsOtherwise, other.cause.id) }
    if let move = lockstep.scoreMoves.first { add(.pointsMove, move.cause.id) }
    if !lockstep.countsAlike { add(.percentMoves) }
    for ending in endings where ending.new == nil { add(.endingGone, ending.scene) }
    for part in parts where part.subject == .dimension && part.kind == .removed { add(.dimensionGone, part.id) }
    // Where runs go as they did, what is new in the game is something more to find.
    if found.isEmpty, !lockstep.isSameGame { add(.gameGrew) }
    if !texts.isEmpty { add(.words) }
    if found.isEmpty { add(.rest) }
    return found
  }
}
