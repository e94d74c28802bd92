import ContentHash
public import ScenarioModel

/// Between programs and their JSON, which `Schema/program.schema.json` describes.
public enum ProgramCoding {
  /// The canonical JSON of a program: compact, keys sorted, slashes as they are, no final newline.
  public static func encode(_ program: Program) -> [UInt8] { JSONCoding.encode(program) }

  /// Reads a program. Whether its indices lead somewhere is checked when a machine is made from it.
  ///
  /// - Throws: A ``ContentFault`` with the place in the JSON, also for a newer format than this toolkit knows.
  public static func decode(_ bytes: [UInt8]) throws(ContentFault) -> Program {
    let program = try JSONCoding.decode(Program.self, from: bytes, format: \.format, known: Program.currentFormat)
    // Recordings name texts by their hashes, so one that is none would make recordings that nobody can read.
    for (place, text) in program.texts.enumerated()
    where text.hash.utf8.count != 9 || !RecordingCoding.areHashes(text.hash.utf8) {
      throw .wrongValue("texts[\(place)].hash")
    }
    return program
  }

  /// The SHA-256 of the canonical JSON in lower-case hexadecimal: what recordings know the program by.
  public static func hash(of program: Program) -> String { sha256(encode(program)) }
}
