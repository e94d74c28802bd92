import ScenarioModel

/// The factors that turn points into t: weight over range, over all dimensions with a range, times their common
/// denominator.
/// - Parameters:
///   - weights: The weight of each dimension.
///   - ranges: The range of each dimension.
/// - Returns: One factor for each dimension, 0 where its range is empty; nil where a number leaves 64 bits.
func factors(weights: [Int], ranges: [ClosedRange<Int>]) -> [Int]? {
  let widths = ranges.map { $0.upperBound - $0.lowerBound }
  var denominator = 1
  for width in widths where width > 0 {
    let (product, overflow) = (denominator / greatestCommonDivisor(denominator, width))
      .multipliedReportingOverflow(by: width)
    guard !overflow else { return nil }
    denominator = product
  }
  var factors: [Int] = []
  var divisor = 0
  for (weight, width) in zip(weights, widths) {
    guard width > 0 else {
      factors.append(0)
      continue
    }
    let (factor, overflow) = (denominator / width).multipliedReportingOverflow(by: weight)
    guard !overflow else { return nil }
    factors.append(factor)
    divisor = greatestCommonDivisor(divisor, factor)
  }
  return divisor > 1 ? factors.map { $0 / divisor } : factors
}

/// Σ factor · number, or nil where it leaves 64 bits.
func checkedSum(_ factors: [Int], times numbers: [Int]) -> Int? {
  var sum = 0
  for (factor, number) in zip(factors, numbers) {
    let (product, overflow) = factor.multipliedReportingOverflow(by: number)
    let (next, carried) = sum.addingReportingOverflow(product)
    if overflow || carried { return nil }
    sum = next
  }
  return sum
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return left
}

/// The range that the dimensions' own bounds give, if each has some and no number leaves 64 bits.
func declaredRange(of program: Program) -> Attainable? {
  var ranges: [ClosedRange<Int>] = []
  for dimension in program.dimensions {
    guard let least = dimension.min, let most = dimension.max else { return nil }
    ranges.append(least...most)
  }
  let least = ranges.map(\.lowerBound)
  let most = ranges.map(\.upperBound)
  guard let factors = factors(weights: program.dimensions.map(\.weight), ranges: ranges),
    let lowest = checkedSum(factors, times: least), let highest = checkedSum(factors, times: most)
  else { return nil }
  return Attainable(
    basis: .declared, least: least, most: most, factors: factors, lowest: lowest, highest: highest, states: 0)
}
