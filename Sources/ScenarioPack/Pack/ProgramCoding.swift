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
    try JSONCoding.decode(Program.self, from: bytes, format: \.format, known: Program.currentFormat)
  }

  /// The SHA-256 of the canonical JSON in lower-case hexadecimal: what recordings know the program by.
  public static func hash(of program: Program) -> String { sha256(encode(program)) }
}
