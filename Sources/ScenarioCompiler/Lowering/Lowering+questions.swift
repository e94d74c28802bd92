import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// Emits a question to the run so far: `visited`, `times`, `chosen`, `score` or `count`.
  ///
  /// - Parameters:
  ///   - function: The question's name.
  ///   - argument: What it asks about.
  ///   - text: The whole condition.
  ///   - number: What a count is compared with; a count that is compared with nothing fixed has no bound.
  ///   - code: Where the instructions go.
  /// - Returns: The type of the answer; nil where something has been said.
  mutating func lower(
    call function: ConditionToken, _ argument: ConditionToken, of text: Located<String>, comparedWith number: Int?,
    into code: inout [Instruction]
  ) -> ConditionType? {
    let name = Located(String(argument.text), at: place(of: argument.text, in: text))
    switch function.text {
    case "visited":
      guard let scene = scene(name) else { return nil }
      emitHasHappened(.scene, scene, into: &code)
      return .boolean
    case "chosen":
      guard let choice = choice(name) else { return nil }
      emitHasHappened(.choice, choice, into: &code)
      return .boolean
    case "times":
      guard let scene = scene(name) else { return nil }
      return emitCount(.scene, scene, function, of: text, comparedWith: number, into: &code)
    case "count":
      guard let tag = symbols.tags[name.value] else {
        unknown(
          "unknown-tag", name.value, at: name.range,
          Message(
            da: "Intet valg har mærket `\(name.value)` under `tags`.",
            en: "No choice has the tag `\(name.value)` under `tags`."),
          among: { $0.symbols.tags.sortedNames })
        return nil
      }
      return emitCount(.tag, tag, function, of: text, comparedWith: number, into: &code)
    case "score":
      guard let dimension = dimension(name) else { return nil }
      guard dimensions[dimension].min != nil else {
        error(
          "unbounded-dimension", at: name.range,
          Message(
            da:
              "En betingelse spørger om `\(name.value)`, så dimensionen skal have `min` og `max`, fx `min: -10` og `max: 10`.",
            en:
              "A condition asks about `\(name.value)`, so the dimension needs `min` and `max`, for example `min: -10` and `max: 10`."
          ),
          notes: [
            Diagnostic.Note(
              Message(da: "Dimensionen står her.", en: "The dimension is here."),
              at: scenario.scoring.dimensions[dimension].id.range)
          ])
        return nil
      }
      code.append(Instruction(.score, dimension))
      return .integer
    default:
      let functions = ConditionParser.functions.map { "`\($0)`" }.joined(separator: ", ")
      unknown(
        "unknown-function", function.text, at: place(of: function.text, in: text),
        Message(
          da: "En betingelse kan ikke spørge om `\(function.text)(…)`. Den kan spørge om \(functions).",
          en: "A condition cannot ask for `\(function.text)(…)`. It can ask for \(functions)."),
        among: { _ in ConditionParser.functions })
      return nil
    }
  }

  /// The number of a choice; says so where there is none, or more than one.
  mutating func choice(_ name: Authored.Name) -> Int? {
    switch symbols.choice(name.value) {
    case .found(let choice): return choice
    case .unknown where symbols.scenes[name.value] != nil:
      error(
        "unknown-choice", at: name.range,
        Message(
          da: "`\(name.value)` er en scene, ikke et valg. Om den er besøgt, spørger `visited(\(name.value))`.",
          en: "`\(name.value)` is a scene, not a choice. `visited(\(name.value))` asks whether it was visited."))
    case .unknown:
      unknown(
        "unknown-choice", name.value, at: name.range,
        Message(da: "Der er intet valg `\(name.value)`.", en: "There is no choice `\(name.value)`."),
        among: { $0.symbols.choiceNames })
    case .ambiguous(let candidates):
      let paths = candidates.map { choice($0) }.map { "\($0.scene.id.value)/\($0.choice.id.value)" }
      error(
        "ambiguous-choice", at: name.range,
        Message(
          da: "Flere scener har et valg `\(name.value)`. Skriv scenen med, for eksempel `\(paths[0])`.",
          en: "Several scenes have a choice `\(name.value)`. Add the scene, for example `\(paths[0])`."),
        notes: zip(candidates, paths).map { candidate, path in
          Diagnostic.Note(Message(da: "`\(path)`", en: "`\(path)`"), at: choice(candidate).choice.id.range)
        })
    }
    return nil
  }

  /// The index of a dimension; says so where there is none.
  mutating func dimension(_ name: Authored.Name) -> Int? {
    if let dimension = symbols.dimensions[name.value] { return dimension }
    unknown(
      "unknown-dimension", name.value, at: name.range,
      Message(
        da: "Der er ingen dimension `\(name.value)` under `scoring`.",
        en: "There is no dimension `\(name.value)` under `scoring`."),
      among: { $0.scenario.scoring.dimensions.map(\.id.value) })
    return nil
  }

  private mutating func emitHasHappened(_ subject: Counter.Subject, _ index: Int, into code: inout [Instruction]) {
    code += [
      Instruction(.counter, counter(subject, index, limit: 1)), Instruction(.constant, 0), Instruction(.greater),
    ]
  }

  private mutating func emitCount(
    _ subject: Counter.Subject, _ index: Int, _ function: ConditionToken, of text: Located<String>,
    comparedWith number: Int?, into code: inout [Instruction]
  ) -> ConditionType? {
    guard let number else {
      error(
        "count-comparison", at: place(of: function.text, in: text),
        Message(
          da:
            "`\(function.text)(…)` tæller og kan kun sammenlignes med et tal, for eksempel `\(function.text)(…) >= 2`.",
          en:
            "`\(function.text)(…)` counts and can only be compared with a number, for example `\(function.text)(…) >= 2`."
        ))
      return nil
    }
    code.append(Instruction(.counter, counter(subject, index, limit: max(number, 0) + 1)))
    return .integer
  }

  private mutating func counter(_ subject: Counter.Subject, _ index: Int, limit: Int) -> Int {
    let key = Counter(subject: subject, index: index, limit: 0)
    if let counter = counterNumbers[key] {
      counters[counter].limit = max(counters[counter].limit, limit)
      return counter
    }
    counterNumbers[key] = counters.count
    counters.append(Counter(subject: subject, index: index, limit: limit))
    return counters.count - 1
  }
}
