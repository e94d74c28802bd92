import CPrefetch

/// Memory for numbers, which is given back when nothing refers to it any more.
///
/// Much of it lies on large pages, since it is looked up everywhere, and is there once it is written to: room for more
/// than is needed costs nothing.
final class PlainMemory<Element: FixedWidthInteger & BitwiseCopyable> {
  /// Where it begins, at the beginning of a line of the cache.
  let start: UnsafeMutablePointer<Element>
  /// The number of elements that there is room for.
  let count: Int
  private let isMapped: Bool

  /// From so many bytes on memory is asked of the system.
  private static var leastMapped: Int { 1 << 22 }

  private init(_ start: UnsafeMutablePointer<Element>, _ count: Int, isMapped: Bool) {
    self.start = start
    self.count = count
    self.isMapped = isMapped
  }

  /// Memory full of zeros.
  /// - Parameter count: The number of elements, at least 1.
  convenience init(_ count: Int) {
    if let memory = Self.mapped(count) {
      self.init(memory, count, isMapped: true)
    } else {
      let size = count * MemoryLayout<Element>.stride
      let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
      self.init(
        memory.initializeMemory(as: Element.self, repeating: 0, count: count), count, isMapped: false)
    }
  }

  /// Memory full of zeros of which little may be needed.
  /// - Parameter count: The number of elements.
  /// - Returns: The memory; nil where the system has no such room.
  static func reserving(_ count: Int) -> PlainMemory? {
    mapped(count).map { PlainMemory($0, count, isMapped: true) }
  }

  deinit {
    if isMapped {
      aspirant_unmap(start, count * MemoryLayout<Element>.stride)
    } else {
      UnsafeMutableRawPointer(start).deallocate()
    }
  }

  private static func mapped(_ count: Int) -> UnsafeMutablePointer<Element>? {
    let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, size >= leastMapped else { return nil }
    return aspirant_map(size)?.bindMemory(to: Element.self, capacity: count)
  }
}
