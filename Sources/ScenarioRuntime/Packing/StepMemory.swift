/// The memory in which an expander takes its steps, so that no step makes any of its own.
///
/// Copies of an expander share it; each look into a state begins anew.
final class StepMemory {
  /// The slots of the state at hand.
  let base: UnsafeMutablePointer<Int32>
  /// The slots of the state that a step changes.
  let work: UnsafeMutablePointer<Int32>
  /// The bits of each slot in the word of a state; none where states have more words.
  private let bits: UnsafeMutablePointer<UInt64>
  /// The bits of all slots that were read or changed since somebody looked.
  let touched: UnsafeMutablePointer<UInt64>
  /// The fields of the packing.
  let fields: UnsafeMutablePointer<StatePacking.Field>
  let fieldCount: Int
  let slotCount: Int
  /// The words and labels of what the state at hand leads to.
  private(set) var words: UnsafeMutablePointer<UInt64>
  private(set) var labels: UnsafeMutablePointer<UInt32>
  private(set) var capacity = 16
  private let width: Int

  init(_ machine: Machine, _ packing: StatePacking) {
    slotCount = machine.startSlots.count
    width = packing.width
    base = .allocate(capacity: max(slotCount, 1))
    work = .allocate(capacity: max(slotCount, 1))
    for (slot, value) in machine.startSlots.enumerated() {
      (base + slot).initialize(to: value)
      (work + slot).initialize(to: value)
    }
    fieldCount = packing.fields.count
    fields = .allocate(capacity: max(fieldCount, 1))
    for (position, field) in packing.fields.enumerated() { (fields + position).initialize(to: field) }
    words = .allocate(capacity: capacity * width)
    labels = .allocate(capacity: capacity)
    touched = .allocate(capacity: 1)
    touched.initialize(to: 0)
    bits = .allocate(capacity: max(slotCount, 1))
    bits.initialize(repeating: 0, count: max(slotCount, 1))
    if width == 1 { for field in packing.fields { bits[field.slot] = field.mask &<< field.shift } }
  }

  /// The slots of the state at hand, to be looked at by the machine.
  var baseSlots: ScratchState.Memory { ScratchState.Memory(start: base, bits: bits, touched: touched) }
  /// The slots of the state that a step changes, for the machine.
  var workSlots: ScratchState.Memory { ScratchState.Memory(start: work, bits: bits, touched: touched) }

  deinit {
    bits.deallocate()
    touched.deallocate()
    base.deallocate()
    work.deallocate()
    fields.deallocate()
    words.deallocate()
    labels.deallocate()
  }

  /// Makes room for twice as many steps.
  func grow() {
    let wider = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2 * width)
    wider.moveInitialize(from: words, count: capacity * width)
    words.deallocate()
    words = wider
    let more = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
    more.moveInitialize(from: labels, count: capacity)
    labels.deallocate()
    labels = more
    capacity *= 2
  }
}
