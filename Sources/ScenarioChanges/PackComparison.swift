import ScenarioModel
package import ScenarioPack
package import ScenarioRuntime

/// Two versions of a pack: what changed, what that means, and which version it asks for.
package struct PackComparison: Sendable {
  /// A scenario that cannot be compared, because no machine can run its program.
  package struct Unrunnable: Error {
    /// The path of the pack.
    package var path: String
    /// The id of the scenario.
    package var scenario: String
    /// What is wrong with the program.
    package var error: ProgramError
  }

  /// The manifest before.
  package var old: PackManifest
  /// The manifest now.
  package var new: PackManifest
  /// What the manifest says otherwise: the pack itself and its competencies.
  package var parts: [PartChange]
  /// The ids of the scenarios that are new.
  package var added: [String]
  /// The ids of the scenarios that are gone.
  package var removed: [String]
  /// The scenarios that both versions have, in the order of their ids.
  package var scenarios: [ScenarioComparison]
  /// The pictures and sounds that changed.
  package var assets: [AssetChange]
  /// The languages whose translations changed.
  package var translations: [TranslationChange]
  /// Why the version has to rise, the gravest first.
  package var reasons: [Reason] = []

  /// Compares two versions of a pack.
  ///
  /// - Parameters:
  ///   - old: The version before.
  ///   - new: The version now.
  ///   - budget: How many pairs of situations are looked at in each scenario.
  /// - Throws: ``Unrunnable`` where a program is none that a machine can run.
  package init(_ old: Pack, _ new: Pack, budget: Int = Lockstep.usualBudget) throws(Unrunnable) {
    (self.old, self.new) = (old.manifest, new.manifest)
    parts = changes(from: old.manifest.parts, to: new.manifest.parts)
    added = new.programs.map(\.scenario).filter { old.program($0) == nil }
    removed = old.programs.map(\.scenario).filter { new.program($0) == nil }
    assets = AssetChange.all(from: old.manifest, to: new.manifest)
    translations = TranslationChange.all(
      from: old.translations, old.programs, to: new.translations, new.programs)
    scenarios = []
    for program in new.programs {
      let machine = try Self.machine(program, new.path)
      guard let before = old.program(program.scenario) else { continue }
      var found = ScenarioComparison(try Self.machine(before, old.path), machine, budget: budget)
      // Who recorded the new words has already put another file in the place of the old one.
      let (was, now) = (old.manifest, new.manifest)
      found.spoken.removeAll { was.asset($0.audio)?.sha256 != now.asset($0.audio)?.sha256 }
      scenarios.append(found)
    }
    reasons = findReasons()
  }

  private static func machine(_ program: Program, _ path: String) throws(Unrunnable) -> Machine {
    do throws(ProgramError) { return try Machine(program) } catch {
      throw Unrunnable(path: path, scenario: program.scenario, error: error)
    }
  }

  /// Whether nothing differs but the version and the tool that wrote the pack.
  package var isEmpty: Bool {
    parts.isEmpty && added.isEmpty && removed.isEmpty && assets.isEmpty && translations.isEmpty
      && scenarios.allSatisfy(\.isSame)
  }

  /// What the changes raise.
  package var bump: Bump { reasons.map(\.bump).max() ?? .none }

  /// The version before, where it is one.
  package var oldVersion: SemanticVersion? { SemanticVersion(old.version) }
  /// The version now, where it is one.
  package var newVersion: SemanticVersion? { SemanticVersion(new.version) }

  /// The least version that the changes ask for; nil where the version before is none.
  package var least: SemanticVersion? { oldVersion.map { bump.least(after: $0) } }

  /// Whether the version now says enough; nil where one of the two is none.
  package var saysEnough: Bool? {
    guard let oldVersion, let newVersion else { return nil }
    return bump.isSatisfied(by: newVersion, after: oldVersion)
  }
}

extension PackManifest {
  fileprivate var parts: [Part] {
    let head = Part(
      .pack, pack,
      [
        .init("title", title), .init("locale", locale), .init("authors", authors.joined(separator: ", ")),
        .init("license", license), .init("language", "\(language)"),
      ])
    return [head] + competencies.map { Part(.competency, $0.id, [.init("title", $0.title)]) }
  }
}
