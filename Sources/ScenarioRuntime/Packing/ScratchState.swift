import ScenarioModel

/// A state to take one step in: slots in plain memory, and nothing of what no packed state holds.
struct ScratchState: RunState {
  /// Slots in memory that somebody else keeps, where it is noted which of them are touched.
  struct Memory: SlotStorage {
    let start: UnsafeMutablePointer<Int32>
    /// The bits of each slot in the words of a state.
    let bits: UnsafePointer<UInt64>
    /// The bits of all slots that were read or changed.
    let touched: UnsafeMutablePointer<UInt64>

    subscript(slot: Int) -> Int32 {
      @inline(__always) get {
        touched.pointee |= bits[slot]
        return start[slot]
      }
      @inline(__always) nonmutating set {
        touched.pointee |= bits[slot]
        start[slot] = newValue
      }
    }
  }

  var slots: Memory
  var status = RunStatus.stuck(scene: 0)
  var checkIn = 0
  var step = 0
  var usedOptOut = false
  var openDraw: OpenDraw?
  // Draws are never left to chance where every branch is taken.
  var generator = Generator(seed: 0)

  init(slots: Memory) { self.slots = slots }

  mutating func listEvent(of choice: Int, in list: Int) {}
  mutating func mendEvents(in list: Int, _ mended: () -> Void) {}
}
