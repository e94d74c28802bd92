import ContentHash
public import ScenarioModel

/// An `.aspack` that is open: each of its parts is read when it is asked for, from its place in the file, and checked
/// against the manifest while it is read. Nothing else is looked at, inflated or kept.
///
/// Opening it reads the list of entries and the manifest, and checks that the one has what the other names and nothing
/// else, and that no two entries overlap. What stands at an entry itself is compared with the list when it is read. It
/// may be used from several threads at once.
public final class PackFile: Sendable {
  /// The path of the pack, or what stands for it in messages.
  public let path: String
  /// What the pack is, and what lies in it.
  public let manifest: PackManifest
  /// The bytes of the manifest as they stand in the pack: what is signed.
  public let manifestBytes: [UInt8]
  /// Who signed it, in the order of their fingerprints. What the signatures are worth, ``TrustedKeys`` tell.
  public let signatures: [PackSignature]
  private let archive: Archive
  /// The entries that the manifest names, and what it says of them.
  private let parts: [String: Part]

  /// An entry and what it must be.
  private struct Part: Sendable {
    var sha256: String
    /// Its number among the entries of the archive.
    var entry: Int
    var isAsset: Bool
  }

  /// Opens the `.aspack` at a path.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - limits: How large it and its parts may be.
  /// - Throws: A ``PackError`` where it cannot be read, is no pack, or its entries are not those of the manifest.
  public convenience init(_ path: String, limits: PackLimits = PackLimits()) throws(PackError) {
    try self.init(.file(path), path: path, limits: limits)
  }

  /// Opens a pack that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the `.aspack`.
  ///   - path: What stands for its path in messages.
  ///   - limits: How large it and its parts may be.
  /// - Throws: A ``PackError`` where it is no pack, or its entries are not those of the manifest.
  public convenience init(_ bytes: [UInt8], path: String, limits: PackLimits = PackLimits()) throws(PackError) {
    try self.init(.bytes(bytes), path: path, limits: limits)
  }

  private init(_ source: ArchiveSource, path: String, limits: PackLimits) throws(PackError) {
    self.path = path
    do throws(PackError.Problem) {
      archive = try Archive(source, limits: limits)
      (manifest, manifestBytes) = try Self.manifest(of: archive, limits: limits)
      parts = try Self.parts(of: archive, manifest, limits: limits)
      signatures = try Self.signatures(in: archive)
    } catch {
      throw PackError(error, path: path)
    }
  }

  // MARK: Parts

  /// The program of a scenario.
  ///
  /// - Parameter id: The id of the scenario.
  /// - Returns: The program; nil where the pack has no such scenario.
  /// - Throws: A ``PackError`` where it is not what the manifest says, or no program.
  public func program(_ id: String) throws(PackError) -> Program? {
    guard let scenario = manifest.scenario(id) else { return nil }
    return try decoded(scenario.entry, ProgramCoding.decode) {
      $0.scenario == id
    } otherwise: {
      "scenarios[\(manifest.scenarios.firstIndex { $0.id == id } ?? 0)].id"
    }
  }

  /// The texts in a language.
  ///
  /// - Parameter locale: The language as the manifest writes it.
  /// - Returns: The texts; nil where the pack has no such translation.
  /// - Throws: A ``PackError`` where they are not what the manifest says, or no translation.
  public func translation(_ locale: String) throws(PackError) -> Translation? {
    guard let index = manifest.translations?.firstIndex(where: { $0.locale == locale }),
      let named = manifest.translations?[index]
    else { return nil }
    return try decoded(named.entry, TranslationCoding.decode) {
      $0.locale == locale
    } otherwise: {
      "translations[\(index)].locale"
    }
  }

  /// What an entry holds, if it is what the manifest calls it; else the manifest is wrong at a place.
  private func decoded<Value>(
    _ entry: String, _ decode: ([UInt8]) throws(ContentFault) -> Value, _ isCalledSo: (Value) -> Bool,
    otherwise place: () -> String
  ) throws(PackError) -> Value {
    let bytes = try bytes(of: entry)
    let value: Value
    do throws(ContentFault) { value = try decode(bytes) } catch {
      throw PackError(.invalid(entry: entry, error), path: path)
    }
    guard isCalledSo(value) else {
      throw PackError(.invalid(entry: EntryName.manifest, .wrongValue(place())), path: path)
    }
    return value
  }

  /// Hands over the bytes of an asset in pieces, for what is too large to hold.
  ///
  /// - Parameters:
  ///   - path: The path in the pack.
  ///   - take: Takes the next piece. Only when the call returns are they known to be what the manifest says.
  /// - Throws: A ``PackError`` where there is no such asset, or it is not what the manifest says.
  public func readAsset(_ path: String, _ take: ([UInt8]) throws(PackError) -> Void) throws(PackError) {
    guard let asset = manifest.asset(path) else { throw PackError(.assetUnknown(path), path: self.path) }
    try read(asset.entry) { (piece) throws(PackError) in try take(Array(piece)) }
  }

  /// Reads everything once and throws away what was read.
  ///
  /// - Throws: A ``PackError`` for the first part that is not what the manifest says.
  public func verify() throws(PackError) { try verify(by: oneByOne) }

  /// The same, with the assets read several at a time.
  ///
  /// - Parameter results: Who reads the assets.
  /// - Throws: A ``PackError`` for the first part that is not what the manifest says.
  package func verify(by results: Several<PackError?>) throws(PackError) {
    for scenario in manifest.scenarios { _ = try program(scenario.id) }
    for named in manifest.translations ?? [] { _ = try translation(named.locale) }
    try verifyAssets(by: results)
    try checkOtherEntries()
  }

  /// Reads every asset once, in the order in which they lie.
  func verifyAssets(by results: Several<PackError?> = oneByOne) throws(PackError) {
    let assets = parts.filter { $0.value.isAsset }.sorted { $0.value.entry < $1.value.entry }.map(\.key)
    let problem = results(assets.count) { number in
      do throws(PackError) { try read(assets[number]) { (_) throws(PackError) in } } catch { return error }
      return nil
    }.lazy.compactMap { $0 }.first
    if let problem { throw problem }
  }

  /// Sees to it that also what a newer toolkit may have added, and nobody here reads, lies as the list says.
  func checkOtherEntries() throws(PackError) {
    for entry in archive.entries where parts[entry.name] == nil {
      do throws(PackError.Problem) { _ = try entry.contentOffset(in: archive.input) } catch {
        throw PackError(error, path: path)
      }
    }
  }

  /// The bytes of an entry that the manifest names.
  func bytes(of name: String) throws(PackError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { (piece) throws(PackError) in bytes += piece }
    return bytes
  }

  /// Reads an entry against what it must be.
  private func read(_ name: String, _ take: (UnsafeRawBufferPointer) throws(PackError) -> Void) throws(PackError) {
    guard let part = parts[name] else { throw PackError(.entryMissing(name), path: path) }
    var hasher = ContentHasher()
    try EntryReader.read(archive.entries[part.entry], of: archive, failing: { PackError($0, path: self.path) }) {
      (piece) throws(PackError) in
      hasher.update(piece)
      try take(piece)
    }
    guard hasher.finish() == part.sha256 else { throw PackError(.altered(entry: name), path: path) }
  }

  // MARK: Opening

  private static func manifest(
    of archive: Archive, limits: PackLimits
  ) throws(PackError.Problem) -> (PackManifest, [UInt8]) {
    guard let first = archive.entries.first, first.name == EntryName.manifest else {
      throw archive.entries.contains { $0.name == EntryName.manifest } ? .manifestNotFirst : .manifestMissing
    }
    guard first.size <= limits.manifestBytes else {
      throw .entryTooLarge(EntryName.manifest, limit: limits.manifestBytes)
    }
    let bytes = try EntryReader.bytes(first, of: archive)
    // Nothing but the zip itself has a hash of the manifest; of what is deflated, libarchive looks at it.
    guard first.isDeflated || checksum(of: bytes) == first.checksum else { throw .damaged(entry: EntryName.manifest) }
    do throws(ContentFault) {
      return (try PackManifest(decoding: bytes), bytes)
    } catch {
      throw .invalid(entry: EntryName.manifest, error)
    }
  }

  /// What the manifest says of each entry, after a look at whether all are there and none asks for too much.
  private static func parts(
    of archive: Archive, _ manifest: PackManifest, limits: PackLimits
  ) throws(PackError.Problem) -> [String: Part] {
    var entries: [String: Int] = [:]
    entries.reserveCapacity(archive.entries.count)
    for (number, entry) in archive.entries.enumerated().dropFirst()
    where !entry.name.hasPrefix(EntryName.signatures) { entries[entry.name] = number }
    var parts: [String: Part] = [:]
    parts.reserveCapacity(entries.count)
    var total = 0
    let limit = limits.unpackedBytes(ofPackWith: archive.input.size)
    func add(_ name: String, _ sha256: String, _ size: Int, isAsset: Bool = false) throws(PackError.Problem) {
      if !isAsset, size > limits.programBytes { throw .entryTooLarge(name, limit: limits.programBytes) }
      guard let entry = entries[name] else { throw .entryMissing(name) }
      guard archive.entries[entry].size == size else { throw .altered(entry: name) }
      guard parts.updateValue(Part(sha256: sha256, entry: entry, isAsset: isAsset), forKey: name) == nil else {
        return
      }
      guard size <= limit - total else { throw .unpacksTooLarge(limit: limit) }
      total += size
    }
    for scenario in manifest.scenarios { try add(scenario.entry, scenario.sha256, scenario.size) }
    for named in manifest.translations ?? [] { try add(named.entry, named.sha256, named.size) }
    for asset in manifest.assets { try add(asset.entry, asset.sha256, asset.size, isAsset: true) }
    if parts.count < entries.count, !manifest.mayHaveMore, let surplus = entries.keys.filter({ parts[$0] == nil }).min()
    {
      throw .entrySurplus(surplus)
    }
    return parts
  }

  private static func signatures(in archive: Archive) throws(PackError.Problem) -> [PackSignature] {
    let entries = archive.entries.filter { $0.name.hasPrefix(EntryName.signatures) }
    guard entries.count <= PackSignature.most else { throw .tooManySignatures(limit: PackSignature.most) }
    var signatures: [PackSignature] = []
    for entry in entries {
      guard entry.size <= PackSignature.mostBytes else {
        throw .entryTooLarge(entry.name, limit: PackSignature.mostBytes)
      }
      let bytes = try EntryReader.bytes(entry, of: archive)
      do throws(ContentFault) {
        let signature = try PackSignature(decoding: bytes)
        guard entry.name == EntryName.signature(signature.fingerprint) else { throw .wrongValue("key") }
        signatures.append(signature)
      } catch {
        throw .invalid(entry: entry.name, error)
      }
    }
    return signatures.sorted { $0.fingerprint < $1.fingerprint }
  }

  /// CRC-32 as zip uses it (ISO 3309), bit by bit.
  private static func checksum(of bytes: [UInt8]) -> Int {
    var checksum = ~UInt32(0)
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~checksum)
  }
}
