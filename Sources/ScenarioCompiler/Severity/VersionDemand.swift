package import Diagnostics
import ScenarioKit

/// What an earlier version of a pack asks of the version that `pack.yaml` claims, where that says too little.
package struct VersionDemand: Sendable {
  /// How many reasons are told.
  private static let mostReasons = 3

  /// The earlier version.
  package var old: String
  /// The least version that says enough.
  package var least: String
  /// Whether the version claims to be from before the earlier one.
  package var goesBack: Bool
  /// Why, the gravest first.
  package var reasons: [Message]

  /// Makes a demand.
  package init(old: String, least: String, goesBack: Bool = false, reasons: [Message]) {
    self.old = old
    self.least = least
    self.goesBack = goesBack
    self.reasons = reasons
  }

  /// The finding, at the version in `pack.yaml`.
  func diagnostic(at version: Authored.Name) -> Diagnostic {
    let (claimed, old) = (visibleText(version.value), visibleText(old))
    let message =
      goesBack
      ? Message(
        da: "Versionen `\(claimed)` er lavere end `\(old)`, som pakken sammenlignes med. Skriv mindst `\(least)`.",
        en:
          "The version `\(claimed)` is lower than `\(old)`, which the pack is compared with. Write `\(least)` at least."
      )
      : Message(
        da: "Versionen `\(claimed)` siger for lidt om, hvad der er ændret siden `\(old)`. Skriv mindst `\(least)`.",
        en: "The version `\(claimed)` says too little of what has changed since `\(old)`. Write `\(least)` at least.")
    var notes = reasons.prefix(Self.mostReasons).map { Diagnostic.Note($0) }
    let rest = reasons.count - notes.count
    if rest > 0 {
      notes.append(
        Diagnostic.Note(
          Message(
            da: "Og \(rest) \(rest == 1 ? "grund" : "grunde") til. `aspirant diff` viser dem alle.",
            en: "And \(rest) more \(rest == 1 ? "reason" : "reasons"). `aspirant diff` shows all.")))
    }
    let fixIt = FixIt(
      version.range, replacement: least, title: Message(da: "skriv `\(least)`", en: "write `\(least)`"))
    return Diagnostic(
      .error, "version-too-low", at: version.range, message, notes: notes,
      // Who goes back may have taken the one pack for the other.
      fixIts: [goesBack ? fixIt : fixIt.being(.certain)])
  }
}
