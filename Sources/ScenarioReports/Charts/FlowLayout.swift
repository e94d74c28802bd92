/// Places the nodes of a directed graph in layers, top to bottom, in whole numbers, so that a drawing has the same bytes
/// on every machine.
///
/// After Sugiyama, Tagawa and Toda (1981, doi 10.1109/TSMC.1981.4308636): edges that close a circle are turned round,
/// each node goes one layer below the lowest of those before it, edges through several layers get a place in each, and
/// neighbours in a layer are ordered by the mean place of what they hang on.
struct FlowLayout {
  struct Point: Hashable {
    var x: Int
    var y: Int
  }

  static let nodeWidth = 176
  static let nodeHeight = 58
  private static let gap = 26
  private static let wayWidth = 24
  private static let layerHeight = 128
  private static let margin = 16

  /// The middle of each node's upper edge, by node; nil for nodes that nothing leads to.
  private(set) var places: [Point?]
  /// The places through which each edge goes between its ends, from its start on.
  private(set) var bends: [[Point]]
  /// Whether an edge leads upwards.
  private(set) var leadsUp: [Bool]
  private(set) var width = 0
  private(set) var height = 0

  /// Places nodes.
  ///
  /// - Parameters:
  ///   - count: The number of nodes.
  ///   - edges: From which to which node each edge leads; none twice.
  ///   - starts: The nodes to begin at.
  init(count: Int, edges: [(from: Int, to: Int)], starts: [Int]) {
    places = Array(repeating: nil, count: count)
    bends = edges.map { _ in [] }
    leadsUp = edges.map { _ in false }
    let order = turnRound(count, edges, starts)
    let layers = layers(order, edges, count)
    place(order, layers, edges)
  }

  /// Visits all nodes depth first, turns edges round that lead back, and gives an order in which no other edge does.
  private mutating func turnRound(_ count: Int, _ edges: [(from: Int, to: Int)], _ starts: [Int]) -> [Int] {
    var outgoing = Array(repeating: [Int](), count: count)
    for (index, edge) in edges.enumerated() { outgoing[edge.from].append(index) }
    var state = Array(repeating: 0, count: count)
    var finished: [Int] = []
    for start in starts where state[start] == 0 {
      var path = [(node: start, next: 0)]
      state[start] = 1
      while let (node, next) = path.last {
        guard next < outgoing[node].count else {
          state[node] = 2
          finished.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = outgoing[node][next]
        switch state[edges[edge].to] {
        case 0:
          state[edges[edge].to] = 1
          path.append((edges[edge].to, 0))
        case 1: leadsUp[edge] = true
        default: break
        }
      }
    }
    return finished.reversed()
  }

  private func layers(_ order: [Int], _ edges: [(from: Int, to: Int)], _ count: Int) -> [Int] {
    var layers = Array(repeating: 0, count: count)
    var outgoing = Array(repeating: [Int](), count: count)
    for (index, edge) in edges.enumerated() where edge.from != edge.to {
      if leadsUp[index] { outgoing[edge.to].append(edge.from) } else { outgoing[edge.from].append(edge.to) }
    }
    for node in order { for target in outgoing[node] { layers[target] = max(layers[target], layers[node] + 1) } }
    return layers
  }

  private mutating func place(_ order: [Int], _ layers: [Int], _ edges: [(from: Int, to: Int)]) {
    let depth = (order.map { layers[$0] }.max() ?? 0) + 1
    // What stands in a layer: nodes, then places that edges go through, numbered on.
    var rows = Array(repeating: [Int](), count: depth)
    for node in order { rows[layers[node]].append(node) }
    let isPlaced = Set(order)
    var above: [Int: [Int]] = [:]
    var below: [Int: [Int]] = [:]
    var ways = edges.map { _ in [Int]() }
    var next = layers.count
    for (index, edge) in edges.enumerated() where isPlaced.contains(edge.from) && edge.from != edge.to {
      let (top, bottom) = leadsUp[index] ? (edge.to, edge.from) : (edge.from, edge.to)
      var last = top
      for layer in (layers[top] + 1)..<max(layers[bottom], layers[top] + 1) {
        rows[layer].append(next)
        ways[index].append(next)
        above[next, default: []].append(last)
        below[last, default: []].append(next)
        last = next
        next += 1
      }
      above[bottom, default: []].append(last)
      below[last, default: []].append(bottom)
    }
    arrange(&rows, above, below)
    let centres = centres(rows, nodes: layers.count)
    for (layer, row) in rows.enumerated() {
      for entry in row where entry < layers.count {
        places[entry] = Point(x: centres[entry, default: 0], y: Self.margin + layer * Self.layerHeight)
      }
    }
    for index in edges.indices {
      let points = ways[index].enumerated().map { step, entry in
        let top = leadsUp[index] ? edges[index].to : edges[index].from
        return Point(
          x: centres[entry, default: 0],
          y: Self.margin + (layers[top] + 1 + step) * Self.layerHeight + Self.nodeHeight / 2)
      }
      bends[index] = leadsUp[index] ? points.reversed() : points
    }
    height = 2 * Self.margin + (depth - 1) * Self.layerHeight + Self.nodeHeight
  }

  /// Orders each layer by the mean place of what its entries hang on, downwards and upwards in turn.
  private func arrange(_ rows: inout [[Int]], _ above: [Int: [Int]], _ below: [Int: [Int]]) {
    for pass in 0..<8 {
      let isDown = pass % 2 == 0
      let sequence = isDown ? Array(rows.indices.dropFirst()) : rows.indices.dropLast().reversed()
      for layer in sequence {
        let fixed = rows[isDown ? layer - 1 : layer + 1]
        let place = Dictionary(fixed.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let neighbours = isDown ? above : below
        let size = max(rows[layer].count, 1)
        let keyed = rows[layer].enumerated().map { index, entry -> (key: Int, index: Int, entry: Int) in
          let places = (neighbours[entry] ?? []).compactMap { place[$0] }
          // In thousandths; what hangs on nothing keeps its part of the row.
          let mean =
            places.isEmpty
            ? (2 * index + 1) * 500 * fixed.count / size
            : places.reduce(0) { $0 + 2 * $1 + 1 } * 500 / places.count
          return (mean, index, entry)
        }
        rows[layer] = keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.entry)
      }
    }
  }

  /// The middle of each entry; every layer stands in the middle of the drawing.
  private mutating func centres(_ rows: [[Int]], nodes: Int) -> [Int: Int] {
    func width(_ entry: Int) -> Int { entry < nodes ? Self.nodeWidth : Self.wayWidth }
    let widths = rows.map { row in row.reduce(0) { $0 + width($1) } + max(row.count - 1, 0) * Self.gap }
    self.width = 2 * Self.margin + (widths.max() ?? 0)
    var centres: [Int: Int] = [:]
    for (row, rowWidth) in zip(rows, widths) {
      var x = (self.width - rowWidth) / 2
      for entry in row {
        centres[entry] = x + width(entry) / 2
        x += width(entry) + Self.gap
      }
    }
    return centres
  }
}
