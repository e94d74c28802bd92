import ContentHash
import ScenarioModel

/// Reads packs and believes nothing: every entry must be what the manifest says, and nothing else may be there.
public enum PackReader {
  /// Reads the `.aspack` at a path. Assets are checked now and read again when somebody asks for one.
  ///
  /// - Throws: A ``PackError`` where it cannot be read, is no pack, or anything in it is not as it was made.
  public static func read(_ path: String, limits: PackLimits = PackLimits()) throws(PackError) -> Pack {
    try read(.file(path), path: path, limits: limits)
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
    try read(.bytes(bytes), path: path, limits: limits)
  }

  private static func read(
    _ source: ArchiveSource, path: String, limits: PackLimits
  ) throws(PackError) -> Pack {
    do throws(PackError.Problem) {
      var reader = try ArchiveReader(source, limits: limits)
      let manifest = try readManifest(&reader, limits: limits)
      var expected = try expectedEntries(of: manifest, packSize: reader.size, limits: limits)
      var seen: Set<String> = [EntryName.manifest]
      var programs: [String: Program] = [:]
      var translations: [String: Translation] = [:]
      while try reader.next() {
        let name = reader.name
        guard seen.insert(name).inserted else { throw .entryTwice(name) }
        guard let entry = expected.removeValue(forKey: name) else { throw .entrySurplus(name) }
        let bytes = try readEntry(&reader, entry)
        do throws(ContentFault) {
          switch entry.kind {
          case .program: programs[name] = try ProgramCoding.decode(bytes)
          case .translation: translations[name] = try TranslationCoding.decode(bytes)
          case .asset: break
          }
        } catch {
          throw .invalid(entry: name, error)
        }
      }
      if let missing = expected.keys.min() { throw .entryMissing(missing) }
      // libarchive passes over a second entry at the same place, which only the count betrays.
      guard seen.count == reader.entries else { throw .damaged(entry: nil) }
      try reader.checkDirectory()
      return Pack(
        path: path, manifest: manifest, programs: try programsInOrder(manifest, programs),
        translations: try translationsInOrder(manifest, translations),
        storage: .archive(source, limits))
    } catch {
      throw PackError(error, path: path)
    }
  }

  /// What an entry must be.
  private struct Expected {
    enum Kind {
      case program
      case translation
      case asset
    }

    var sha256: String
    var size: Int
    var kind: Kind
  }

  private static func readManifest(
    _ reader: inout ArchiveReader, limits: PackLimits
  ) throws(PackError.Problem) -> PackManifest {
    guard try reader.next() else { throw .manifestMissing }
    guard reader.name == EntryName.manifest else {
      while try reader.next() {
        if reader.name == EntryName.manifest { throw .manifestNotFirst }
      }
      throw .manifestMissing
    }
    var bytes: [UInt8] = []
    try reader.read(failing: { $0 }) { (piece) throws(PackError.Problem) in
      guard piece.count <= limits.manifestBytes - bytes.count else {
        throw .entryTooLarge(EntryName.manifest, limit: limits.manifestBytes)
      }
      bytes += piece
    }
    do throws(ContentFault) {
      return try PackManifest(decoding: bytes)
    } catch {
      throw .invalid(entry: EntryName.manifest, error)
    }
  }

  /// What the manifest says of each entry, after a look at whether it asks for too much.
  private static func expectedEntries(
    of manifest: PackManifest, packSize: Int, limits: PackLimits
  ) throws(PackError.Problem) -> [String: Expected] {
    var expected: [String: Expected] = [:]
    for scenario in manifest.scenarios {
      guard scenario.size <= limits.programBytes else {
        throw .entryTooLarge(scenario.entry, limit: limits.programBytes)
      }
      expected[scenario.entry] = Expected(sha256: scenario.sha256, size: scenario.size, kind: .program)
    }
    for translation in manifest.translations ?? [] {
      guard translation.size <= limits.programBytes else {
        throw .entryTooLarge(translation.entry, limit: limits.programBytes)
      }
      expected[translation.entry] = Expected(
        sha256: translation.sha256, size: translation.size, kind: .translation)
    }
    for asset in manifest.assets {
      if let other = expected[asset.entry], other.size != asset.size { throw .altered(entry: asset.entry) }
      expected[asset.entry] = Expected(sha256: asset.sha256, size: asset.size, kind: .asset)
    }
    guard expected.count < limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    let limit = limits.unpackedBytes(ofPackWith: packSize)
    var total = 0
    for entry in expected.values {
      guard entry.size <= limit - total else { throw .unpacksTooLarge(limit: limit) }
      total += entry.size
    }
    return expected
  }

  /// Reads an entry against what it must be, and keeps the bytes of all but assets.
  private static func readEntry(
    _ reader: inout ArchiveReader, _ expected: Expected
  ) throws(PackError.Problem) -> [UInt8] {
    let name = reader.name
    var kept: [UInt8] = []
    var left = expected.size
    var hasher = ContentHasher()
    try reader.read(failing: { $0 }) { (piece) throws(PackError.Problem) in
      guard piece.count <= left else { throw .altered(entry: name) }
      left -= piece.count
      hasher.update(piece)
      if expected.kind != .asset { kept += piece }
    }
    guard left == 0, hasher.finish() == expected.sha256 else { throw .altered(entry: name) }
    return kept
  }

  private static func programsInOrder(
    _ manifest: PackManifest, _ programs: [String: Program]
  ) throws(PackError.Problem) -> [Program] {
    var ordered: [Program] = []
    for (index, scenario) in manifest.scenarios.enumerated() {
      guard let program = programs[scenario.entry], program.scenario == scenario.id else {
        throw .invalid(entry: EntryName.manifest, .wrongValue("scenarios[\(index)].id"))
      }
      ordered.append(program)
    }
    return ordered
  }

  private static func translationsInOrder(
    _ manifest: PackManifest, _ translations: [String: Translation]
  ) throws(PackError.Problem) -> [Translation] {
    var ordered: [Translation] = []
    for (index, named) in (manifest.translations ?? []).enumerated() {
      guard let translation = translations[named.entry], translation.locale == named.locale else {
        throw .invalid(entry: EntryName.manifest, .wrongValue("translations[\(index)].locale"))
      }
      ordered.append(translation)
    }
    return ordered
  }
}
