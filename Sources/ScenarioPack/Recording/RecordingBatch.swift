/// Some recordings that are read together, by whoever has time: the bytes of a part of a stream, or a few files.
package struct RecordingBatch: Sendable {
  enum Content: Sendable {
    /// Whole recordings of a large file or a stream.
    case lines([UInt8], path: String, firstLine: Int)
    /// Small files.
    case files([String])
    /// Something that cannot be read.
    case fault(RecordingError)
  }

  let content: Content
  let limits: RecordingLimits

  /// Hands over every recording, or what is wrong with it, in the order of the input.
  package func forEach(_ body: (consuming ReadRecording) -> Void) {
    switch content {
    case .lines(let bytes, let path, let firstLine):
      var reader = RecordingReader(bytes, path: path, firstLine: firstLine, limits: limits)
      while let found = reader.next() { body(found) }
    case .files(let paths): for path in paths { read(path, body) }
    case .fault(let error): body(ReadRecording(error))
    }
  }

  private func read(_ path: String, _ body: (consuming ReadRecording) -> Void) {
    let bytes: [UInt8]
    do throws(FileFault) {
      let file = try InputFile(path)
      // One byte more than is allowed tells a file that grew from one that did not.
      bytes = try file.read(at: 0, count: min(file.size, limits.fileBytes) + 1)
    } catch {
      return body(ReadRecording(RecordingError(.cannotRead(error), path: path)))
    }
    guard bytes.count <= limits.fileBytes else {
      return body(ReadRecording(RecordingError(.tooLarge(limit: limits.fileBytes), path: path)))
    }
    var reader = RecordingReader(bytes, path: path, limits: limits)
    guard let first = reader.next() else { return body(ReadRecording(RecordingError(.empty, path: path))) }
    body(first)
    while let next = reader.next() { body(next) }
  }
}

extension ReadRecording {
  /// What is wrong with a file as a whole.
  fileprivate init(_ error: RecordingError) {
    self.init(place: RecordingPlace(path: error.path, line: error.line ?? 1), result: .failure(error))
  }
}
