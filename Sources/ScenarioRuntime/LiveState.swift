import ScenarioModel

/// A whole state in which a step is taken: its slots in plain memory, so that no write asks whether somebody else has
/// them too. The machine's tables were checked, so no slot lies outside.
struct LiveState: RunState {
  /// The slots.
  struct Memory: SlotStorage {
    let start: UnsafeMutablePointer<Int32>

    subscript(slot: Int) -> Int32 {
      @inline(__always) get { start[slot] }
      @inline(__always) nonmutating set { start[slot] = newValue }
    }
  }

  var slots: Memory
  /// The rest of the state.
  private let state: UnsafeMutablePointer<MachineState>

  init(slots: UnsafeMutablePointer<Int32>, _ state: UnsafeMutablePointer<MachineState>) {
    self.slots = Memory(start: slots)
    self.state = state
  }

  var status: RunStatus {
    get { state.pointee.status }
    nonmutating set { state.pointee.status = newValue }
  }
  var checkIn: Int {
    get { state.pointee.checkIn }
    nonmutating set { state.pointee.checkIn = newValue }
  }
  var step: Int {
    get { state.pointee.step }
    nonmutating set { state.pointee.step = newValue }
  }
  var usedOptOut: Bool {
    get { state.pointee.usedOptOut }
    nonmutating set { state.pointee.usedOptOut = newValue }
  }
  var openDraw: OpenDraw? {
    get { state.pointee.openDraw }
    nonmutating set { state.pointee.openDraw = newValue }
  }
  var generator: Generator {
    get { state.pointee.generator }
    nonmutating set { state.pointee.generator = newValue }
  }

  func listEvent(of choice: Int, in list: Int) { state.pointee.listEvent(of: choice, in: list) }
  func mendEvents(in list: Int, _ mended: () -> Void) { state.pointee.mendEvents(in: list, mended) }
}

extension MachineState {
  /// Takes a step in this state.
  @inline(__always)
  mutating func live<Result>(_ step: (inout LiveState) -> Result) -> Result {
    var slots: [Int32] = []
    swap(&slots, &self.slots)
    // A state without slots has one that nobody asks for.
    var none: Int32 = 0
    let result = withUnsafeMutablePointer(to: &none) { none in
      slots.withUnsafeMutableBufferPointer { slots in
        withUnsafeMutablePointer(to: &self) { state in
          var live = LiveState(slots: slots.baseAddress ?? none, state)
          return step(&live)
        }
      }
    }
    swap(&slots, &self.slots)
    return result
  }
}
