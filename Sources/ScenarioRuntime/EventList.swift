public import ScenarioModel

/// The events of a step in memory of their own, which is used again and again: what runs by the million notes them in.
public final class EventList {
  /// What is kept behind a pointer, so that noting an event asks nobody for leave.
  @usableFromInline struct Header {
    @usableFromInline var count: Int
    @usableFromInline var start: UnsafeMutablePointer<Event>
    var capacity: Int
  }

  @usableFromInline let header: UnsafeMutablePointer<Header>

  /// Makes an empty list.
  public init() {
    header = .allocate(capacity: 1)
    header.initialize(to: Header(count: 0, start: .allocate(capacity: 64), capacity: 64))
  }

  deinit {
    header.pointee.start.deallocate()
    header.deallocate()
  }

  /// How many there are.
  @inlinable public var count: Int { header.pointee.count }

  /// The event at a position below ``count``.
  @inlinable public subscript(position: Int) -> Event {
    precondition(position >= 0 && position < header.pointee.count)
    return header.pointee.start[position]
  }

  /// Empties the list.
  @inlinable public func removeAll() { header.pointee.count = 0 }

  /// Puts events into a list, which has to be there as long.
  struct Sink: EventSink {
    private let header: UnsafeMutablePointer<Header>

    init(_ list: EventList) { header = list.header }

    @inline(__always)
    func append(_ event: Event) {
      if header.pointee.count == header.pointee.capacity { grow() }
      (header.pointee.start + header.pointee.count).initialize(to: event)
      header.pointee.count &+= 1
    }

    @inline(never)
    private func grow() {
      let (count, capacity) = (header.pointee.count, header.pointee.capacity * 2)
      let larger = UnsafeMutablePointer<Event>.allocate(capacity: capacity)
      larger.moveInitialize(from: header.pointee.start, count: count)
      header.pointee.start.deallocate()
      header.pointee.start = larger
      header.pointee.capacity = capacity
    }
  }
}
