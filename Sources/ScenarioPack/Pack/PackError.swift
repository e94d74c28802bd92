/// Why a pack could not be read or written.
public struct PackError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Problem: Error, Hashable, Sendable {
    /// The pack's file cannot be read.
    case cannotRead(FileFault)
    /// The pack's file cannot be written.
    case cannotWrite(FileFault)
    /// The file has no bytes.
    case empty
    /// The file is no zip.
    case notAPack
    /// The file begins as a pack and does not end as one: cut off, or something was appended.
    case cutOff
    /// The zip is damaged, in the entry of that name where it is known.
    case damaged(entry: String?)
    /// The content of an entry is not what the manifest says.
    case altered(entry: String)
    /// There is no `manifest.json`.
    case manifestMissing
    /// There is a `manifest.json`, and something stands before it.
    case manifestNotFirst
    /// The JSON of the manifest or of a program is not right.
    case invalid(entry: String, ContentFault)
    /// The manifest names an entry that is not there.
    case entryMissing(String)
    /// There is an entry that the manifest does not name.
    case entrySurplus(String)
    /// There are two entries of one name.
    case entryTwice(String)
    /// The name of an entry is not ASCII, is absolute or leads out of the pack; nil where it cannot even be read.
    case entryUnsafe(String?)
    /// An entry is a link, a folder or something else that is no file.
    case entryNotAFile(String)
    /// An entry is encrypted or compressed in a way that packs do not use.
    case entryUnsupported(String)
    /// An entry is larger than it may be.
    case entryTooLarge(String, limit: Int)
    /// The pack has more entries than it may have.
    case tooManyEntries(limit: Int)
    /// The pack has more signatures than it may have.
    case tooManySignatures(limit: Int)
    /// The pack would unpack to more bytes than it may.
    case unpacksTooLarge(limit: Int)
    /// Two scenarios have one id.
    case scenarioTwice(String)
    /// Two translations are into one language.
    case translationTwice(String)
    /// The pack has no such asset.
    case assetUnknown(String)
    /// Two assets have one path.
    case assetTwice(String)
    /// The path of an asset is absolute, leads out of the pack or cannot be written everywhere.
    case assetPathUnsafe(String)
    /// The file of an asset cannot be read.
    case assetUnreadable(String, FileFault)
    /// The file of an asset changed while the pack was written.
    case assetChanged(String)
    /// libarchive itself failed, for example for want of memory.
    case archiveFailed(writing: Bool)
  }

  /// The path of the pack, or what stands for it.
  public var path: String
  /// What went wrong.
  public var problem: Problem

  /// Makes an error.
  public init(_ problem: Problem, path: String) {
    self.path = path
    self.problem = problem
  }

  /// Whose matter it is.
  public var category: FailureCategory {
    switch problem {
    case .cannotRead, .assetUnreadable, .archiveFailed(writing: false): .cannotRead
    case .cannotWrite, .archiveFailed(writing: true): .cannotWrite
    default: .invalidContent
    }
  }
}
