import ContentHash

extension Pack {
  /// The bytes of the asset with that path, whole and as the manifest says.
  public func asset(_ path: String) throws(PackError) -> [UInt8] {
    var bytes: [UInt8] = []
    try readAsset(path) { piece in bytes += piece }
    return bytes
  }

  /// Hands over the bytes of an asset in pieces, for what is too large to hold.
  ///
  /// - Parameters:
  ///   - path: The path in the pack.
  ///   - take: Takes the next piece. Only when the call returns are they known to be what the manifest says.
  /// - Throws: A ``PackError`` where there is no such asset, it cannot be read, or it is not what the manifest says.
  public func readAsset(_ path: String, _ take: ([UInt8]) throws(PackError) -> Void) throws(PackError) {
    switch storage {
    case .archive(let file): try file.readAsset(path, take)
    case .sources(let sources):
      guard let asset = manifest.asset(path), let placed = sources[asset.path] else {
        throw PackError(.assetUnknown(path), path: self.path)
      }
      var hasher = ContentHasher()
      var size = 0
      try placed.source.readPieces(of: asset.path, in: self.path) { (piece) throws(PackError) in
        size += piece.count
        if size > asset.size { throw PackError(.assetChanged(asset.path), path: self.path) }
        hasher.update(piece)
        try take(Array(piece))
      }
      guard size == asset.size, hasher.finish() == asset.sha256 else {
        throw PackError(.assetChanged(asset.path), path: self.path)
      }
    }
  }

  /// Hands over the bytes of an asset to be written; one that is not what it was when the pack was made is an error.
  ///
  /// Whether a file is what it was is told by its stamp, so that it is not hashed once more.
  func copyAsset(
    _ asset: PackManifest.Asset, _ take: (UnsafeRawBufferPointer) throws(PackError) -> Void
  ) throws(PackError) {
    guard case .sources(let sources) = storage, let placed = sources[asset.path], let stamp = placed.stamp else {
      try readAsset(asset.path) { (piece) throws(PackError) in
        let problem: PackError? = piece.withUnsafeBytes { piece in
          do throws(PackError) { try take(piece) } catch { return error }
          return nil
        }
        if let problem { throw problem }
      }
      return
    }
    let changed = PackError(.assetChanged(asset.path), path: path)
    var size = 0
    let now = try placed.source.readPieces(of: asset.path, in: path) { (piece) throws(PackError) in
      size += piece.count
      if size > asset.size { throw changed }
      try take(piece)
    }
    guard now == stamp else { throw changed }
  }
}
