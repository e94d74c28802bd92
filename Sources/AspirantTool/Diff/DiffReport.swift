import Diagnostics
import ScenarioChanges
import ScenarioExplorer
import ScenarioModel
import ScenarioPack

/// What `aspirant diff --format json` writes; `Schema/diff.schema.json` describes it.
struct DiffReport: Encodable {
  struct Version: Encodable {
    var pack: String
    var version: String
  }

  struct Reason: Encodable {
    var finding: ScenarioChanges.Reason.Finding
    var bump: Bump
    var scenario: String?
    var about: String?
    var message: String
  }

  struct Detail: Encodable {
    var key: String
    var old: String?
    var new: String?
  }

  struct Change: Encodable {
    var subject: Part.Subject
    var id: String
    var oldId: String?
    var change: PartChange.Kind
    var details: [Detail]
  }

  struct Asset: Encodable {
    var path: String
    var change: PartChange.Kind
    var oldPath: String?
    var isOtherFile: Bool
    var oldSize: Int?
    var newSize: Int?
    var details: [Detail]
  }

  struct Translation: Encodable {
    struct Stale: Encodable {
      var text: String
      var translation: String
      var old: String
      var new: String
    }

    var locale: String
    var change: PartChange.Kind
    var oldTranslated: Int
    var newTranslated: Int
    var oldTexts: Int
    var newTexts: Int
    var stale: [Stale]
    var untranslated: [String]
    var reworded: [String]
    var besides: [String]
  }

  /// The version of this form.
  var format = 1
  /// The version before.
  var old: Version
  /// The version now.
  var new: Version
  /// What the changes raise.
  var bump: Bump
  /// The least version that says enough; absent where the version before is none.
  var least: String?
  /// Whether the version now says enough; absent where one of the two is none.
  var saysEnough: Bool?
  /// Why, the gravest first.
  var reasons: [Reason]
  /// What the manifest says otherwise.
  var changes: [Change]
  /// The scenarios that are new.
  var added: [String]
  /// The scenarios that are gone.
  var removed: [String]
  /// The scenarios that changed.
  var scenarios: [ScenarioDiffReport]
  /// The pictures and sounds that changed.
  var assets: [Asset]
  /// The languages whose translations changed.
  var translations: [Translation]
  /// The recordings that were given.
  var recordings: RecordingDiffReport?

  init(_ found: PackComparison, _ old: Pack, _ recordings: DiffRecordings?, _ language: MessageLanguage) {
    self.old = Version(pack: found.old.pack, version: found.old.version)
    new = Version(pack: found.new.pack, version: found.new.version)
    bump = found.bump
    least = found.least.map { "\($0)" }
    saysEnough = found.saysEnough
    reasons = found.reasons.map {
      Reason(
        finding: $0.finding, bump: $0.bump, scenario: $0.scenario, about: $0.about, message: $0.message[language])
    }
    changes = found.parts.map(Change.init)
    (added, removed) = (found.added, found.removed)
    scenarios = found.scenarios.filter { !$0.isSame }.map { ScenarioDiffReport($0, old.program($0.scenario)) }
    assets = found.assets.map { change in
      Asset(
        path: change.path, change: change.kind, oldPath: change.oldPath, isOtherFile: change.isOtherFile,
        oldSize: change.sizes.old, newSize: change.sizes.new, details: change.details.map(Detail.init))
    }
    translations = found.translations.map { change in
      Translation(
        locale: change.locale, change: change.kind, oldTranslated: change.translated.old,
        newTranslated: change.translated.new, oldTexts: change.texts.old, newTexts: change.texts.new,
        stale: change.stale.map {
          Translation.Stale(
            text: "\($0.scenario)/\($0.text)", translation: $0.translation, old: $0.old, new: $0.new)
        }, untranslated: change.untranslated, reworded: change.reworded, besides: change.besides)
    }
    self.recordings = recordings.map { RecordingDiffReport($0, language) }
  }
}

extension DiffReport.Detail {
  init(_ detail: PartChange.Detail) { self.init(key: detail.key, old: detail.old, new: detail.new) }
}

extension DiffReport.Change {
  init(_ change: PartChange) {
    self.init(
      subject: change.subject, id: change.id, oldId: change.oldID, change: change.kind,
      details: change.details.map(DiffReport.Detail.init))
  }
}
