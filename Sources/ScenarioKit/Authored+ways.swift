extension Authored.Goto {
  /// The scenes that it can lead to, in written order.
  public var targets: [Authored.Name] {
    switch self {
    case .scene(let name): [name]
    case .guarded(let branches): branches.map(\.to)
    case .weighted(let branches): branches.map(\.to)
    }
  }
}

extension Authored.SceneFields {
  /// The choices of its move; none in other moves.
  public var choices: [Authored.Choice] { if case .choices(let choices) = move { choices } else { [] } }

  /// The scenes that can follow, whatever the conditions: by its own `goto`, those of its answers, and `late`.
  public var targets: [Authored.Name] {
    let ways = [goto, late?.goto] + then.map(\.goto) + choices.map { $0.goto }
    return ways.flatMap { $0?.targets ?? [] }
  }

  /// All that can happen to state and points in it: on entering, by its answers, and when the time is over.
  public var allEffects: [Authored.Effects] {
    var effects = [effects] + choices.map { $0.effects } + move.items.map { $0.effects } + then.map(\.effects)
    if let late { effects.append(late.effects) }
    switch move {
    case .order(let order): effects.append(Authored.Effects(score: order.points))
    case .match(let match): effects.append(Authored.Effects(score: match.points))
    case .compose(let compose): effects.append(Authored.Effects(score: compose.points))
    case .choices, .select, .scale, .end, .none: break
    }
    return effects
  }
}

extension Authored.Effects {
  /// Effects that give points only.
  fileprivate init(score: [Change]) { self.score = score }
}

extension Authored.Scenario {
  /// A scene and all that can come after it, whatever the conditions; jumps of rules are not followed.
  /// - Parameter name: The id of the scene.
  /// - Returns: The scenes in written order; none where there is no such scene.
  public func scenes(from name: String) -> [Authored.Scene] {
    var found: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard found.insert(next).inserted, let scene = scenes.first(where: { $0.id.value == next }) else { continue }
      waiting += scene.targets.map(\.value)
    }
    return scenes.filter { found.contains($0.id.value) }
  }

  /// The names of the dimensions in which something gives points, whether they are declared or not.
  public var scoredNames: Set<String> {
    Set(scenes.flatMap { $0.allEffects }.flatMap(\.score).map(\.target.value))
  }
}
