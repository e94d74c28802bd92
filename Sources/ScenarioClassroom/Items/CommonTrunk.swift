package import ScenarioModel

extension Program {
  /// The scenes that every way from the start to any ending goes through.
  ///
  /// Whatever could lead on is taken to do so, whether or not its condition can hold, and a rule is taken to fire
  /// anywhere. So each scene found is on the common trunk; one that only conditions keep there is not found.
  package var commonTrunk: [Int] {
    let onward = scenes.map(\.targets)
    let isEnd = scenes.map { if case .end = $0.move { true } else { false } }
    func avoids(_ scene: Int) -> Bool {
      var isSeen = Array(repeating: false, count: scenes.count)
      isSeen[scene] = true
      var waiting = [start] + rules.map(\.goto)
      while let next = waiting.popLast() {
        guard !isSeen[next] else { continue }
        if isEnd[next] { return true }
        isSeen[next] = true
        waiting += onward[next]
      }
      return false
    }
    return scenes.indices.filter { !isEnd[$0] && !avoids($0) }
  }
}

extension Scene {
  /// Every scene that something in this one can lead to.
  package var targets: [Int] {
    var all = goto?.targets ?? []
    if case .choices(let choices) = move { all += choices.flatMap { $0.goto?.targets ?? [] } }
    all += (then ?? []).flatMap { $0.goto?.targets ?? [] }
    all += timeLimit?.goto?.targets ?? []
    return all
  }
}

extension Goto {
  /// The scenes that it can lead to.
  package var targets: [Int] {
    switch self {
    case .scene(let scene): [scene]
    case .guarded(let branches): branches.map(\.to)
    case .weighted(let branches): branches.map(\.to)
    }
  }
}
