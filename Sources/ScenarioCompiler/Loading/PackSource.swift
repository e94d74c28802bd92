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
}

/// A pack in memory.
package struct MemorySource: PackSource {
  package var name: String
  /// The files by path.
  package var files: [String: [UInt8]]
  /// What files claim to be, where their bytes do not say it: links, and sizes that nobody wants to hold.
  package var kinds: [String: SourceEntry.Kind] = [:]

  /// Makes a pack of texts by path.
  package init(name: String = "", _ files: [String: String]) {
    self.name = name
    self.files = files.mapValues { Array($0.utf8) }
  }

  package var entries: [SourceEntry] {
    files.map { SourceEntry(path: $0.key, kind: kinds[$0.key] ?? .file(size: $0.value.count)) }
  }

  package func read(_ path: String) throws -> [UInt8] { files[path] ?? [] }
}
