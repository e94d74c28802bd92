#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The recordings of files, folders and streams, in batches of some hundred kilobytes.
///
/// Whatever its length, of a stream no more is held than a batch and one recording.
package struct RecordingFeed: ~Copyable {
  /// The most bytes of a batch, unless a single recording is longer.
  static let batchBytes = 1 << 18
  /// The most files of a batch.
  static let mostFiles = 64

  private let limits: RecordingLimits
  private var paths: RecordingPaths
  private var stream: RecordingStream?
  private var found: RecordingPaths.Found?

  /// Makes a feed of what was named: files, folders, and `-` for standard input.
  package init(_ paths: [String], limits: RecordingLimits = RecordingLimits()) {
    self.limits = limits
    self.paths = RecordingPaths(paths)
    found = self.paths.next()
  }

  /// The next recordings; nil where there are none left.
  package mutating func next() -> RecordingBatch? {
    while true {
      if let content = stream?.next() { return batch(content) }
      stream = nil
      var files: [String] = []
      var bytes = 0
      while files.count < Self.mostFiles, case .file(let path, let size) = found,
        size <= Self.batchBytes, bytes + size <= Self.batchBytes || files.isEmpty
      {
        files.append(path)
        bytes += size
        found = paths.next()
      }
      if !files.isEmpty { return batch(.files(files)) }
      guard let next = found else { return nil }
      found = paths.next()
      switch next {
      case .fault(let error): return batch(.fault(error))
      case .standardInput: stream = RecordingStream(standardInput: limits)
      case .file(let path, _):
        do throws(FileFault) {
          stream = RecordingStream(try InputFile(path), path: path, limits)
        } catch {
          return batch(.fault(RecordingError(.cannotRead(error), path: path)))
        }
      }
    }
  }

  private func batch(_ content: RecordingBatch.Content) -> RecordingBatch {
    RecordingBatch(content: content, limits: limits)
  }
}
