import Dispatch
package import ScenarioPack

/// Reads recordings with several threads and hands over what became of them in the order of the input.
///
/// Whoever works is given a batch at a time and goes through it with `RecordingBatch.forEach`; so a machine's state can be
/// used again for all recordings of a batch. No more than a few batches are held, however long a stream is, and the
/// results come in the same order whatever the number of threads.
/// - Parameters:
///   - paths: Files, folders, and `-` for standard input.
///   - limits: How large a recording may be.
///   - jobs: How many threads work.
///   - work: What is made of a batch, on any thread.
///   - take: Takes what was made of each batch, one after the other.
/// - Throws: What `take` throws, which ends the reading.
package func readRecordings<Made: Sendable, Failure: Error>(
  _ paths: [String], limits: RecordingLimits = RecordingLimits(), jobs: Int,
  _ work: @escaping @Sendable (RecordingBatch) -> Made, take: (Made) throws(Failure) -> Void
) throws(Failure) {
  guard jobs > 1 else {
    var feed = RecordingFeed(paths, limits: limits)
    while let batch = feed.next() { try take(work(batch)) }
    return
  }
  let line = BatchLine<Made>(RecordingFeed(paths, limits: limits), places: 2 * jobs)
  let queue = DispatchQueue(label: "recordings", attributes: .concurrent)
  for _ in 0..<jobs { queue.async { line.work(work) } }
  var failure: Failure?
  while let made = line.next() {
    do throws(Failure) { if failure == nil { try take(made) } } catch {
      failure = error
      line.stop()
    }
  }
  if let failure { throw failure }
}

/// Reads recordings with several threads and hands over each in the order of the input.
/// - Throws: What the body throws, which ends the reading.
package func forEachRecording<Failure: Error>(
  _ paths: [String], limits: RecordingLimits = RecordingLimits(), jobs: Int,
  _ body: (ReadRecording) throws(Failure) -> Void
) throws(Failure) {
  try readRecordings(paths, limits: limits, jobs: jobs) { batch in
    var recordings: [ReadRecording] = []
    batch.forEach { recordings.append($0) }
    return recordings
  } take: { (recordings) throws(Failure) in
    for recording in recordings { try body(recording) }
  }
}
