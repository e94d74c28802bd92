import ScenarioModel

/// Reads packs whole and believes nothing: every entry must be what the manifest says, and nothing else may be there.
public enum PackReader {
  /// Reads the `.aspack` at a path. Assets are checked now and read again when somebody asks for one.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - limits: How large it may be.
  /// - Returns: The pack.
  /// - Throws: A ``PackError`` where it cannot be read, is no pack, or anything in it is not as it was made.
  public static func read(_ path: String, limits: PackLimits = PackLimits()) throws(PackError) -> Pack {
    try read(PackFile(path, limits: limits))
  }

  /// Reads a pack that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the `.aspack`.
  ///   - path: What stands for its path in messages.
  ///   - limits: How large it may be.
  /// - Returns: The pack; its assets are read from the bytes again.
  /// - Throws: A ``PackError`` where it is no pack, or anything in it is not as it was made.
  public static func read(
    _ bytes: [UInt8], path: String, limits: PackLimits = PackLimits()
  ) throws(PackError) -> Pack {
    try read(PackFile(bytes, path: path, limits: limits))
  }

  private static func read(_ file: PackFile) throws(PackError) -> Pack {
    var programs: [Program] = []
    for scenario in file.manifest.scenarios {
      if let program = try file.program(scenario.id) { programs.append(program) }
    }
    var translations: [Translation] = []
    for named in file.manifest.translations ?? [] {
      if let translation = try file.translation(named.locale) { translations.append(translation) }
    }
    try file.verifyAssets()
    try file.checkOtherEntries()
    var pack = Pack(
      path: file.path, manifest: file.manifest, programs: programs, translations: translations,
      storage: .archive(file))
    pack.signatures = file.signatures
    return pack
  }
}
