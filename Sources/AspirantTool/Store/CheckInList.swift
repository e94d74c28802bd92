import AspirantCompilerTool
import ContentHash
import ScenarioModel
import ScenarioPack
import ScenarioStore

/// What stands in a file of check-ins, as `aspirant play` appends to it.
struct CheckInList {
  /// The most bytes of such a file.
  private static let mostBytes = 16 << 20

  private var bytes: [UInt8]
  private var answers: [(start: Int, answer: CheckInAnswer)] = []

  /// The file as far as it was read.
  var mark: CheckInFileMark { CheckInFileMark(bytes: bytes.count, sha256: sha256(bytes)) }

  /// Reads a file; every line has to fit the pack. A last line that is cut off is left for the next time.
  init(_ path: String, _ pack: Pack) throws(CommandFailure) {
    do throws(FileFault) {
      let file = try InputFile(path)
      bytes = try file.read(at: 0, count: min(file.size, Self.mostBytes) + 1)
    } catch {
      throw CommandFailure(.cannotRead, path, error)
    }
    guard bytes.count <= Self.mostBytes else {
      throw CommandFailure(
        .invalidInput, da: "\(path): filen er større end 16 MiB, som er det højeste.",
        en: "\(path): the file is larger than 16 MiB, which is the most.")
    }
    if let last = bytes.last, last != 0x0A {
      bytes.removeSubrange((bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...)
    }
    var start = 0
    var number = 0
    while start < bytes.count, let end = bytes[start...].firstIndex(of: 0x0A) {
      number += 1
      let line = bytes[start..<end]
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
        answers.append((start, try Self.answer(line, "\(path):\(number)", pack)))
      }
      start = end + 1
    }
  }

  /// The answers that come after the longest of some marks with which this file begins.
  func answers(after marks: [CheckInFileMark]) -> [CheckInAnswer] {
    let known = marks.filter { $0.bytes <= bytes.count }.sorted { $0.bytes > $1.bytes }
      .first { sha256(Array(bytes[..<$0.bytes])) == $0.sha256 }
    return answers.filter { $0.start >= known?.bytes ?? 0 }.map(\.answer)
  }

  private static func answer(
    _ bytes: ArraySlice<UInt8>, _ place: String, _ pack: Pack
  ) throws(CommandFailure) -> CheckInAnswer {
    guard bytes.count <= 4_096, let line = CheckInValue(line: bytes) else {
      throw CommandFailure(
        .invalidInput, da: "\(place): her ventes et svar om sig selv, som `aspirant play --check-ins` skriver det.",
        en: "\(place): an answer to a check-in is expected here, as `aspirant play --check-ins` writes it.")
    }
    let parts = line.checkIn.split(separator: "/", omittingEmptySubsequences: false)
    guard let program = pack.program(line.scenario), parts.count == 2,
      case .scale(let checkIns)? = program.scenes.first(where: { $0.id == parts[0] })?.move,
      let checkIn = checkIns.first(where: { $0.id == parts[1] })
    else {
      throw CommandFailure(
        .invalidInput, da: "\(place): pakken spørger ikke om `\(line.checkIn)` i scenariet `\(line.scenario)`.",
        en: "\(place): the pack does not ask about `\(line.checkIn)` in the scenario `\(line.scenario)`.")
    }
    guard (1...max(checkIn.labels.count, 1)).contains(line.value) else {
      throw CommandFailure(
        .invalidInput, da: "\(place): svaret er et tal fra 1 til \(checkIn.labels.count), ikke \(line.value).",
        en: "\(place): the answer is a number from 1 to \(checkIn.labels.count), not \(line.value).")
    }
    return CheckInAnswer(
      pack: pack.manifest.pack, scenario: line.scenario, checkIn: line.checkIn, repeats: checkIn.repeats,
      value: line.value)
  }
}
