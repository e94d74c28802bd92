import Foundation
import Synchronization

/// The example packs as `.aspack` files beside the tool, each packed once for all tests: what is not about compiling need not
/// wait for it.
enum PackedExample {
  /// The names of all of them.
  static let names: [String] = {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: ToolProcess.examples.path)) ?? []).sorted()
    precondition(!names.isEmpty, "there are no example packs")
    return names
  }()

  /// The pack whose folder in `Examples/Packs` has that name; its path.
  static func path(_ name: String) throws -> String {
    try made.withLock { made in
      if let path = made[name] { return path }
      let file = "\(name)-\(ProcessInfo.processInfo.processIdentifier).aspack"
      let path = ToolProcess.products.appendingPathComponent(file).path
      let result = try ToolProcess.run(["pack", "Examples/Packs/\(name)", "-o", path])
      guard result.code == 0 else { throw PackingFailed(words: result.error) }
      made[name] = path
      return path
    }
  }

  private static let made = Mutex<[String: String]>([:])

  private struct PackingFailed: Error { var words: String }
}
