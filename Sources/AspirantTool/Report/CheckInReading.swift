import AspirantCompilerTool
import Diagnostics
import ScenarioPack
import ScenarioReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the files that `play --check-ins` writes.
enum CheckInReading {
  /// The most bytes of a file.
  private static let mostBytes = 16 << 20

  /// How often each step of each check-in was answered, by scenario.
  ///
  /// - Throws: ``CommandFailure`` where a file cannot be read, or a line is not one of such a file.
  static func counts(_ paths: [String]) throws(CommandFailure) -> [String: [ClassReportInput.CheckInCount]] {
    var counts: [String: [ClassReportInput.CheckInCount]] = [:]
    for path in paths {
      let bytes: [UInt8]
      do throws(FileFault) {
        let file = try InputFile(path)
        guard file.size <= mostBytes else { throw .system(EFBIG) }
        bytes = try file.read(at: 0, count: file.size)
      } catch {
        throw CommandFailure(.cannotRead, path, error)
      }
      for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      where !line.isEmpty {
        guard let found = CheckInValue(line: line), found.value > 0 else {
          throw CommandFailure(
            .invalidInput,
            da: "\(path):\(index + 1): det er ikke en linje fra `play --check-ins`.",
            en: "\(path):\(index + 1): this is not a line of `play --check-ins`.")
        }
        counts[found.scenario, default: []].append(
          ClassReportInput.CheckInCount(checkIn: found.checkIn, value: found.value, count: 1))
      }
    }
    return counts
  }
}
