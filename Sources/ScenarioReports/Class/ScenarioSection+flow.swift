import ScenarioClassroom
import ScenarioModel

extension ScenarioSection {
  /// A way from scene to scene, as it is drawn.
  private struct Way {
    var from: Int
    var to: Int
    /// How many went it; nil where that is not shown.
    var count: Int?
    var isRule: Bool
  }

  /// The scenario's graph with the class on its ways, and the table of it.
  mutating func flow() -> View? {
    let ways = self.ways()
    let starts = [program.start] + program.rules.map(\.goto)
    let layout = FlowLayout(
      count: program.scenes.count, edges: ways.map { ($0.from, $0.to) }, starts: starts)
    let most = max(ways.compactMap(\.count).max() ?? 0, 1)
    var arrows: [View] = []
    for (index, way) in ways.enumerated() {
      guard let from = layout.places[way.from], let to = layout.places[way.to] else { continue }
      arrows.append(arrow(way, from: from, to: to, layout.bends[index], layout.leadsUp[index], most, layout.width))
    }
    let nodes = program.scenes.indices.compactMap { scene in layout.places[scene].map { node(scene, $0) } }
    var rows: [View] = []
    for way in ways where way.count != 0 {
      tables.flow.add([
        program.scenario, program.scenes[way.from].id, program.scenes[way.to].id, way.count.map(String.init),
      ])
      rows.append([
        "from": link(way.from), "to": link(way.to), "isRule": way.isRule,
        "rule": words(da: "historien sprang hertil", en: "the story jumped here"),
        "count": way.count.map(String.init) ?? words.hidden,
      ])
    }
    // Ways that nobody went are drawn first, so that no line lies over one that was gone.
    let order = arrows.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
    return [
      "id": "\(prefix)-flow", "width": layout.width, "height": layout.height, "arrows": order.map(\.element),
      "nodes": nodes, "rows": rows, "hasRows": !rows.isEmpty,
      "description": words(
        da: "Scenerne som kasser og vejene imellem dem som pile. Tallene står i tabellen nedenunder.",
        en: "The scenes as boxes and the ways between them as arrows. The numbers are in the table beneath."),
    ]
  }

  /// The ways that the author wrote, and those that rules led, each once.
  private func ways() -> [Way] {
    var ways: [Way] = []
    var places: [[Int]: Int] = [:]
    func add(_ from: Int, _ to: Int, isRule: Bool) {
      guard places.updateValue(ways.count, forKey: [from, to]) == nil else { return }
      ways.append(
        Way(from: from, to: to, count: disclosure.passed(from: from, to: to), isRule: isRule))
    }
    for (scene, row) in program.scenes.enumerated() {
      for target in row.targets where places[[scene, target]] == nil { add(scene, target, isRule: false) }
    }
    let taken = Set(analysis.runs.flatMap(\.passages).map { [$0.from, $0.to] })
    for way in taken.sorted(by: { $0.lexicographicallyPrecedes($1) }) where places[way] == nil {
      add(way[0], way[1], isRule: true)
    }
    return ways
  }

  private func arrow(
    _ way: Way, from: FlowLayout.Point, to: FlowLayout.Point, _ bends: [FlowLayout.Point], _ leadsUp: Bool,
    _ most: Int, _ width: Int
  ) -> View {
    let height = FlowLayout.nodeHeight
    var points = [FlowLayout.Point(x: from.x, y: leadsUp ? from.y : from.y + height)] + bends
    points.append(FlowLayout.Point(x: to.x, y: leadsUp ? to.y + height + 8 : to.y - 8))
    if way.from == way.to {
      let side = from.x + FlowLayout.nodeWidth / 2
      points = [FlowLayout.Point(x: side, y: from.y + 14), FlowLayout.Point(x: side + 6, y: from.y + 44)]
    }
    var path = "M\(points[0].x) \(points[0].y)"
    for (last, next) in zip(points, points.dropFirst()) {
      if way.from == way.to {
        path += " C\(last.x + 34) \(last.y) \(next.x + 34) \(next.y) \(next.x) \(next.y)"
      } else {
        let middle = (last.y + next.y) / 2
        path += " C\(last.x) \(middle) \(next.x) \(middle) \(next.x) \(next.y)"
      }
    }
    let half = points.count / 2
    let (before, after) = (points[half - 1], points[half])
    let state = way.count == nil ? "unsaid" : way.count == 0 ? "unused" : "used"
    let size = way.count.map { $0 == 0 ? 10 : 15 + 75 * $0 / most } ?? 15
    let label = way.count.map { $0 == 0 ? nil : String($0) } ?? nil
    return [
      "path": path, "state": state, "isRule": way.isRule && way.count != 0, "stroke": "\(size / 10).\(size % 10)",
      "label": label, "x": (before.x + after.x) / 2 + (way.from == way.to ? 30 : 0), "y": (before.y + after.y) / 2 + 5,
      "weight": way.count ?? 0,
    ]
  }

  private func node(_ scene: Int, _ place: FlowLayout.Point) -> View {
    let lines = Self.wrapped(texts.heading(scene), 22)
    let isEnd = if case .end = program.scenes[scene].move { true } else { false }
    let reached = disclosure.entered(scene)
    return [
      "x": place.x - FlowLayout.nodeWidth / 2, "y": place.y, "width": FlowLayout.nodeWidth,
      "height": FlowLayout.nodeHeight, "middle": place.x, "isEnd": isEnd, "isStart": scene == program.start,
      "insideX": place.x - FlowLayout.nodeWidth / 2 + 4, "insideY": place.y + 4,
      "insideWidth": FlowLayout.nodeWidth - 8, "insideHeight": FlowLayout.nodeHeight - 8,
      "radius": scene == program.start ? FlowLayout.nodeHeight / 2 : 6,
      "isUnused": reached == 0, "first": lines[0], "second": lines.count > 1 ? lines[1] : nil,
      "firstY": place.y + (lines.count > 1 ? 18 : 25), "secondY": place.y + 33,
      "count": reached.map { words.learners($0) } ?? words(da: "færre end fem", en: "fewer than five"),
      "countY": place.y + (lines.count > 1 ? 49 : 44),
    ]
  }

  /// Words in at most two lines of so many letters.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = String(word)
      } else if lines[lines.count - 1].count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    let shown = lines.prefix(2).map { $0.count > width ? $0.prefix(width - 1) + "…" : $0[...] }
    guard lines.count > 2, let last = shown.last else { return shown.map(String.init) }
    return [String(shown[0]), last.prefix(width - 1) + "…"]
  }
}

extension View {
  /// How far in front an arrow is drawn.
  fileprivate var weight: Int { self["weight"] as? Int ?? 0 }
}
