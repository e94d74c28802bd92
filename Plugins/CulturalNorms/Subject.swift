import ScenarioKit

extension KindSubject {
  /// What was written under the kind's key on a scene.
  func writtenValue(of scene: Authored.Scene) -> Authored.KindValue? {
    scenes.first { $0.scene.id.value == scene.id.value }?.value
  }
}

extension Authored.Effects {
  /// All points together.
  var points: Int { score.reduce(0) { $0 + $1.amount.value } }
}
