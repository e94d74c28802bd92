import ScenarioModel

/// The parts of a program by the names that authors give them, in place of their indices.
///
/// The program is one that a machine took, so every index leads somewhere.
struct ProgramNames {
  let program: Program
  /// The scenes' ids, some of them as they are called in the other version.
  let scenes: [String]
  /// The choices as `scene/choice`, by their numbers.
  let choices: [String]

  /// Takes the names of a program.
  /// - Parameters:
  ///   - program: The program.
  ///   - renamed: What scenes are called instead, by their ids.
  init(_ program: Program, renamed: [String: String] = [:]) {
    self.program = program
    let scenes = program.scenes.map { renamed[$0.id] ?? $0.id }
    self.scenes = scenes
    choices = zip(program.scenes, scenes).flatMap { scene, name -> [String] in
      guard case .choices(let choices) = scene.move else { return [] }
      return choices.map { "\(name)/\($0.id)" }
    }
  }

  /// A value of a variable as it is written.
  func value(_ value: Int, of variable: Variable) -> String {
    switch variable.kind {
    case .boolean: value == 0 ? "false" : "true"
    case .integer: "\(value)"
    case .named: variable.values.flatMap { $0.indices.contains(value) ? $0[value] : nil } ?? "\(value)"
    }
  }

  /// What is counted.
  func counter(_ counter: Counter) -> String {
    switch counter.subject {
    case .scene: "times(\(scenes[counter.index]))"
    case .choice: "chosen(\(choices[counter.index]))"
    case .tag: "count(\(program.tags[counter.index]))"
    }
  }

  /// A condition in words.
  func condition(_ condition: Condition?) -> String? { condition.map { ConditionWords(names: self)($0) } }

  /// Where a goto leads, in words.
  func goto(_ goto: Goto?) -> String? {
    switch goto {
    case nil: nil
    case .scene(let scene): scenes[scene]
    case .guarded(let branches):
      branches.map { branch in
        condition(branch.when).map { "\($0): \(scenes[branch.to])" } ?? scenes[branch.to]
      }.joined(separator: "; ")
    case .weighted(let branches): branches.map { "\($0.weight) × \(scenes[$0.to])" }.joined(separator: "; ")
    }
  }

  /// What effects do, a fact for each of their keys.
  func facts(of effects: Effects, after prefix: String = "") -> [Part.Fact?] {
    func values(_ changes: [Effects.Change], _ sign: String) -> String {
      changes.map { change in
        let variable = program.variables[change.target]
        return "\(variable.id) \(sign) \(value(change.amount, of: variable))"
      }.joined(separator: ", ")
    }
    let add = effects.add.map { "\(program.variables[$0.target].id) \(Self.signed($0.amount))" }
    return [
      Part.Fact(
        prefix + "set",
        [values(effects.set, "="), values(effects.raise ?? [], "≥")].filter { !$0.isEmpty }.joined(separator: ", ")),
      Part.Fact(prefix + "add", add.joined(separator: ", ")), Part.Fact(prefix + "score", points(effects.score)),
    ]
  }

  /// Points by dimension, in words.
  func points(_ changes: [Effects.Change]) -> String {
    changes.map { "\(program.dimensions[$0.target].id) \(Self.signed($0.amount))" }.joined(separator: ", ")
  }

  /// A number with its sign.
  static func signed(_ number: Int) -> String { number < 0 ? "−\(number.magnitude)" : "+\(number)" }
}
