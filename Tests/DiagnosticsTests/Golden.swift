import Foundation
import Testing

/// A file beside the tests with what is to be written.
///
/// `ASPIRANT_RECORD_GOLDENS=1 swift test --filter DiagnosticsTests` writes them anew, and fails so that nobody takes a
/// recording for a test.
struct Golden {
  private let file: URL

  init(_ name: String) throws {
    file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
      .appendingPathComponent(name)
  }

  func compare(with text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["ASPIRANT_RECORD_GOLDENS"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == expected, sourceLocation: sourceLocation)
  }
}
