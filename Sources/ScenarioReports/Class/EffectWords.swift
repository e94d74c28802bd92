import ScenarioModel

/// What an answer does, in short words.
struct EffectWords {
  let program: Program
  let texts: ReportTexts
  let words: ReportWords

  /// The effects as written, one by one: points first, then the state.
  func list(_ effects: Effects) -> [String] {
    var points = program.dimensions.map { _ in 0 }
    for change in effects.score { points[change.target] = points[change.target] &+ change.amount }
    let scored = points.indices.filter { points[$0] != 0 }.map { dimension in
      "\(texts.words(program.dimensions[dimension].title))\u{A0}\(words.signed(points[dimension]))"
    }
    let added = effects.add.map { "\(name($0.target))\u{A0}\(words.signed($0.amount))" }
    let set = effects.set.map { "\(name($0.target)):\u{A0}\(value($0.amount, of: $0.target))" }
    let raised = (effects.raise ?? []).map { change in
      let value = value(change.amount, of: change.target)
      return "\(name(change.target)):\u{A0}" + words(da: "mindst \(value)", en: "at least \(value)")
    }
    return scored + added + set + raised
  }

  /// What a variable is called.
  func name(_ variable: Int) -> String {
    ReportTexts.safe(program.variables[variable].id.replacing("_", with: " "))
  }

  /// A value of a variable.
  func value(_ value: Int, of variable: Int) -> String {
    let variable = program.variables[variable]
    switch variable.kind {
    case .boolean: return value == 0 ? words(da: "nej", en: "no") : words(da: "ja", en: "yes")
    case .integer: return value < 0 ? "−\(value.magnitude)" : "\(value)"
    case .named:
      guard let values = variable.values, values.indices.contains(value) else { return "\(value)" }
      return ReportTexts.safe(values[value].replacing("_", with: " "))
    }
  }
}
