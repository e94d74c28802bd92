import ContentHash

/// Writes packs: the same bytes from the same content, whatever the folder, the day, the locale or the time zone.
package enum PackWriter {
  /// Writes a pack to a file, which appears under its name when it is whole and not before.
  ///
  /// Assets are read a second time, in pieces; one that is not what it was when the pack was made is an error.
  ///
  /// - Throws: A ``PackError``; then there is no new file, and an older one is as it was.
  package static func write(
    _ pack: Pack, to path: String, limits: PackLimits = PackLimits()
  ) throws(PackError) {
    let failing = { (fault: FileFault) in PackError(.cannotWrite(fault), path: path) }
    let file = try OutputFile.create(path, failing: failing)
    _ = try write(pack, to: .file(descriptor: file.descriptor), path: path, limits: limits)
    do throws(FileFault) { try file.commit() } catch { throw failing(error) }
  }

  /// The bytes of a pack, for one that is small.
  package static func bytes(of pack: Pack, limits: PackLimits = PackLimits()) throws(PackError) -> [UInt8] {
    try write(pack, to: .memory, path: pack.path, limits: limits)
  }

  private static func write(
    _ pack: Pack, to target: ArchiveWriter.Target, path: String, limits: PackLimits
  ) throws(PackError) -> [UInt8] {
    let failing = { (problem: PackError.Problem) in PackError(problem, path: path) }
    do throws(PackError.Problem) {
      var writer = try ArchiveWriter(to: target)
      try writer.open()
      let manifest = pack.manifestBytes
      var total = manifest.count
      var entries: Set<String> = [EntryName.manifest]
      guard manifest.count <= limits.manifestBytes else {
        throw .entryTooLarge(EntryName.manifest, limit: limits.manifestBytes)
      }
      try writer.begin(EntryName.manifest, size: manifest.count)
      try writer.write(manifest)
      for (scenario, program) in zip(pack.manifest.scenarios, pack.programs).sorted(by: {
        PackManifest.precedes($0.0.entry, $1.0.entry)
      }) where entries.insert(scenario.entry).inserted {
        guard scenario.size <= limits.programBytes else {
          throw .entryTooLarge(scenario.entry, limit: limits.programBytes)
        }
        let bytes = ProgramCoding.encode(program)
        // Another toolkit may have written other bytes for the same program.
        guard bytes.count == scenario.size, sha256(bytes) == scenario.sha256 else {
          throw .altered(entry: scenario.entry)
        }
        try writer.begin(scenario.entry, size: scenario.size)
        try writer.write(bytes)
        total += scenario.size
      }
      for (named, translation) in zip(pack.manifest.translations ?? [], pack.translations).sorted(by: {
        PackManifest.precedes($0.0.entry, $1.0.entry)
      }) where entries.insert(named.entry).inserted {
        guard named.size <= limits.programBytes else {
          throw .entryTooLarge(named.entry, limit: limits.programBytes)
        }
        let bytes = TranslationCoding.encode(translation)
        guard bytes.count == named.size, sha256(bytes) == named.sha256 else { throw .altered(entry: named.entry) }
        try writer.begin(named.entry, size: named.size)
        try writer.write(bytes)
        total += named.size
      }
      for asset in pack.manifest.assets.sorted(by: { PackManifest.precedes($0.entry, $1.entry) })
      where entries.insert(asset.entry).inserted {
        try writer.begin(asset.entry, size: asset.size)
        do throws(PackError) {
          try pack.copyAsset(asset) { (piece) throws(PackError) in
            do throws(PackError.Problem) { try writer.write(piece) } catch { throw failing(error) }
          }
        } catch {
          throw error.problem
        }
        total += asset.size
      }
      guard pack.signatures.count <= PackSignature.most else { throw .tooManySignatures(limit: PackSignature.most) }
      for signature in pack.signatures {
        let bytes = signature.encoded()
        let name = EntryName.signature(signature.fingerprint)
        entries.insert(name)
        try writer.begin(name, size: bytes.count)
        try writer.write(bytes)
        total += bytes.count
      }
      guard entries.count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      let (size, bytes) = try writer.finish()
      // What could not be read again is not written either.
      let limit = limits.unpackedBytes(ofPackWith: size)
      guard total <= limit else { throw .unpacksTooLarge(limit: limit) }
      return bytes
    } catch {
      throw failing(error)
    }
  }
}
