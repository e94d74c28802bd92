import Dispatch
import ScenarioPack
import Synchronization

/// What several threads make of batches, put in the order of the batches.
///
/// Who is fast waits for who is slow, so that no more than so many batches and results are held.
final class BatchLine<Made: Sendable>: Sendable {
  /// A feed that counts its batches.
  private struct Source: ~Copyable {
    var feed: RecordingFeed
    var count = 0
  }

  private struct Results {
    /// What is made and not taken yet, by the number of its batch.
    var made: [Int: Made] = [:]
    /// The number of the batch whose result is taken next.
    var next = 0
    /// How many batches there are, once that is known.
    var count: Int?
  }

  private let source: Mutex<Source>
  private let results = Mutex(Results())
  private let isStopped = Atomic(false)
  /// One for each batch that may be begun.
  private let places: DispatchSemaphore
  /// Signalled at every result, and whenever somebody finds the end.
  private let news = DispatchSemaphore(value: 0)

  /// Makes a line of so many places.
  init(_ feed: consuming RecordingFeed, places: Int) {
    source = Mutex(Source(feed: feed))
    self.places = DispatchSemaphore(value: places)
  }

  /// Works until there are no batches left.
  func work(_ work: (RecordingBatch) -> Made) {
    while true {
      places.wait()
      let (number, batch) = source.withLock { source -> (Int, RecordingBatch?) in
        guard !isStopped.load(ordering: .relaxed), let batch = source.feed.next() else { return (source.count, nil) }
        defer { source.count += 1 }
        return (source.count, batch)
      }
      guard let batch else {
        results.withLock { $0.count = number }
        // Whoever else waits for a place has to find the end too.
        places.signal()
        news.signal()
        return
      }
      let made = work(batch)
      results.withLock { $0.made[number] = made }
      news.signal()
    }
  }

  /// What was made of the next batch, once it is there; nil at the end.
  func next() -> Made? {
    while true {
      let (made, isEnd) = results.withLock { results -> (Made?, Bool) in
        guard let made = results.made.removeValue(forKey: results.next) else {
          return (nil, results.next == results.count)
        }
        results.next += 1
        return (made, false)
      }
      if let made {
        places.signal()
        return made
      }
      if isEnd { return nil }
      news.wait()
    }
  }

  /// Begins no more batches.
  func stop() { isStopped.store(true, ordering: .relaxed) }
}
