package import MediaFiles

/// A file that a pack has.
package struct SourceEntry: Hashable, Sendable {
  /// What an entry is.
  package enum Kind: Hashable, Sendable {
    /// A file with that many bytes.
    case file(size: Int)
    /// A link that leads out of the pack, or anything else that is no plain file.
    case outside
    /// Something that has no place in a pack, and why.
    case passedOver(Reason)
  }

  /// Why a file or folder is passed over.
  package enum Reason: Hashable, Sendable {
    /// Its name is not UTF-8.
    case nameIsNotUTF8
    /// Its name differs from another one only in how its letters are composed.
    case sameName
    /// It lies too deep in folders within folders.
    case tooDeep
  }

  /// The path from the pack's folder with `/` between its parts, in NFC.
  package var path: String
  /// What it is.
  package var kind: Kind

  /// Makes an entry.
  package init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}

/// Where the files of a pack come from: a folder, or memory in tests and editors. The compiler does no I/O of its own.
package protocol PackSource: Sendable {
  /// What people call the pack's folder: the beginning of every path in messages, empty for none.
  var name: String { get }
  /// The files of the pack, in any order.
  var entries: [SourceEntry] { get }
  /// The bytes of a file of ``entries``. Throws what kept it from being read.
  func read(_ path: String) throws -> [UInt8]
  /// A part of a file of ``entries``: `count` bytes from an offset on, or fewer where it ends. Throws what kept it from
  /// being read.
  func read(_ path: String, at offset: Int, count: Int) throws -> [UInt8]
}

extension PackSource {
  package func read(_ path: String, at offset: Int, count: Int) throws -> [UInt8] {
    MediaBytes(try read(path)).read(at: offset, count: count)
  }

  /// Says of a file what its bytes say.
  ///
  /// - Parameters:
  ///   - path: The path of one of ``entries``.
  ///   - size: The size that it has.
  /// - Returns: The kind, whether it is whole, and what it tells beside.
  /// - Throws: What kept it from being read.
  package func media(_ path: String, size: Int) throws -> MediaReport {
    try inspectMedia(SourceMedia(source: self, path: path, size: size))
  }
}

/// A file of a pack, to be read in parts.
private struct SourceMedia<Source: PackSource>: MediaSource {
  let source: Source
  let path: String
  let size: Int

  func read(at offset: Int, count: Int) throws -> [UInt8] { try source.read(path, at: offset, count: count) }
}

/// A pack in memory.
package struct MemorySource: PackSource {
  package var name: String
  /// The files by path.
  package var files: [String: [UInt8]]
  /// What files claim to be, where their bytes do not say it: links, and sizes that nobody wants to hold.
  package var kinds: [String: SourceEntry.Kind] = [:]

  /// Makes a pack of texts by path. A picture is no text: an empty one below `assets/` stands for a small file of the kind
  /// that its path ends as.
  package init(name: String = "", _ files: [String: String]) {
    self.name = name
    self.files = [:]
    for (path, text) in files { self.files[path] = Self.bytes(Array(text.utf8), for: path) }
  }

  /// The bytes, or for none below `assets/` those of a small file of the kind that the path ends as.
  static func bytes(_ bytes: [UInt8], for path: String) -> [UInt8] {
    bytes.isEmpty && path.hasPrefix("assets/") ? SampleMedia.file(for: path) : bytes
  }

  package var entries: [SourceEntry] {
    files.map { SourceEntry(path: $0.key, kind: kinds[$0.key] ?? .file(size: $0.value.count)) }
  }

  package func read(_ path: String) throws -> [UInt8] { files[path] ?? [] }
}
