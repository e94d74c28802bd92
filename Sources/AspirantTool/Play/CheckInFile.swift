import AspirantCompilerTool
import Diagnostics
import ScenarioPack

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The answer to a check-in: how somebody feels, and nothing about who or when.
struct CheckInValue: Hashable, Sendable {
  /// The id of the scenario.
  var scenario: String
  /// The check-in, as `scene/check-in`.
  var checkIn: String
  /// The step of the scale, from 1.
  var value: Int

  /// The value as a line of JSON, with its line break.
  var line: String {
    "{\"format\":1,\"scenario\":\(Self.json(scenario)),\"check-in\":\(Self.json(checkIn)),\"value\":\(value)}\n"
  }

  /// Reads a line of such a file; nil where it is none.
  init?(line: some Collection<UInt8>) {
    guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)), read.format == 1 else { return nil }
    self.init(scenario: read.scenario, checkIn: read.checkIn, value: read.value)
  }

  private struct Line: Decodable {
    var format: Int
    var scenario: String
    var checkIn: String
    var value: Int

    enum CodingKeys: String, CodingKey {
      case format, scenario, checkIn = "check-in", value
    }
  }

  /// Makes a value.
  init(scenario: String, checkIn: String, value: Int) {
    self.scenario = scenario
    self.checkIn = checkIn
    self.value = value
  }

  private static func json(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": json += "\\" + String(scalar)
      case "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}

/// A file to which the values of check-ins are appended, apart from every recording.
struct CheckInFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Opens the file, and makes it where there is none.
  ///
  /// - Throws: ``CommandFailure`` where it cannot be written.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path, FileFault(errno: errno)) }
  }

  deinit { close(descriptor) }

  /// Appends values as lines, all of them in one piece.
  ///
  /// - Throws: ``CommandFailure`` where they cannot be written.
  func append(_ values: [CheckInValue]) throws(CommandFailure) {
    var rest = Array(values.map(\.line).joined().utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(path, FileFault(errno: errno)) }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ path: String, _ fault: FileFault) -> CommandFailure {
    CommandFailure(
      .cannotWrite, da: "\(path): Svarene om dig selv kan ikke skrives: \(fault.reason.danish).",
      en: "\(path): The answers about yourself cannot be written: \(fault.reason.english).")
  }
}
