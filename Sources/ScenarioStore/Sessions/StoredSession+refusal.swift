import ScenarioModel
import ScenarioPack

extension StoredSession {
  /// Why the store does not take the session; nil where it does.
  ///
  /// Whoever made a recording may have put anything into its texts. Codes have to look like codes and all else like ids,
  /// so that neither a name nor prose gets in.
  var refusal: Addition.Reason? {
    let header = recording.header
    if !CodeRule.shared.allows(place.classCode) { return .code(.classCode, place.classCode) }
    if let group = place.group, !CodeRule.shared.allows(group) { return .code(.group, group) }
    if !CodeRule.personal.allows(place.seat) { return .code(.seat, place.seat) }
    if !CodeRule.personal.allows(header.session) { return .code(.session, header.session) }
    for text in [header.pack, header.version, header.program, header.scenario, header.locale] where !isPlainWord(text) {
      return .notAnID(text)
    }
    for text in [result.version, result.program, result.scene] where !isPlainWord(text) { return .notAnID(text) }
    for points in result.points where !isPlainWord(points.dimension) { return .notAnID(points.dimension) }
    for event in result.critical where !isPlainWord(event.choice) { return .notAnID(event.choice) }
    guard header.seed <= Recording.Header.greatestSeed else { return .number(Int(clamping: header.seed)) }
    guard (1...1_000_000).contains(place.attempt) else { return .number(place.attempt) }
    if let percent = result.percent, !(0...100).contains(percent) { return .number(percent) }
    for entry in recording.entries {
      guard entry.ms >= 0, entry.step >= 1 else { return .number(min(entry.ms, entry.step)) }
      if !isPlainWord(entry.scene) { return .notAnID(entry.scene) }
      if !RecordingCoding.areHashes(entry.text.utf8) { return .notAnID(entry.text) }
      switch entry.answer {
      case .choice(let id): if !isPlainWord(id) { return .notAnID(id) }
      default: for id in entry.answer.ids where !isPlainWord(id) { return .notAnID(id) }
      }
    }
    return nil
  }
}
