public import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read or written.
public enum FileFault: Error, Hashable, Sendable {
  /// There is nothing under that path.
  case notFound
  /// A folder is there where a file is meant.
  case isDirectory
  /// Something is there that is neither a file nor a folder, for example a device or a pipe.
  case notAFile
  /// The system refused, with the number that C calls `errno`.
  case system(Int32)

  /// The fault that an `errno` stands for.
  package init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EISDIR: self = .isDirectory
    default: self = .system(code)
    }
  }

  /// The fault as the second half of a sentence, for example "there is no such file".
  public var reason: Message {
    switch self {
    case .notFound: Message(da: "stien findes ikke", en: "there is no such path")
    case .isDirectory: Message(da: "det er en mappe, ikke en fil", en: "it is a folder, not a file")
    case .notAFile: Message(da: "det er ikke en almindelig fil", en: "it is not an ordinary file")
    case .system(let code): Self.reason(of: code)
    }
  }

  private static func reason(of code: Int32) -> Message {
    switch code {
    case EACCES, EPERM: Message(da: "der mangler rettigheder til det", en: "permission is missing")
    case EEXIST: Message(da: "der er allerede en fil med det navn", en: "there is a file of that name already")
    case ENOSPC, EDQUOT: Message(da: "der er ikke mere plads", en: "there is no space left")
    case EROFS: Message(da: "drevet kan kun læses", en: "the file system is read-only")
    case ENAMETOOLONG: Message(da: "navnet er for langt", en: "the name is too long")
    case ELOOP: Message(da: "de symbolske links går i ring", en: "the symbolic links go round in a circle")
    case EMFILE, ENFILE: Message(da: "der er for mange åbne filer", en: "too many files are open")
    case EFBIG: Message(da: "filen bliver for stor", en: "the file grows too large")
    case ENOTDIR: Message(da: "det er en fil, ikke en mappe", en: "it is a file, not a folder")
    case EBADF: Message(da: "der er lukket for det", en: "it is closed")
    case EIO: Message(da: "disken svarer med en fejl", en: "the disk answers with an error")
    default: Message(da: "systemet svarer med fejl \(code)", en: "the system answers with error \(code)")
    }
  }
}
