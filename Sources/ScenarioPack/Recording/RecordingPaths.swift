#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files of recordings, one after the other: those that were named, and all `.jsonl` beneath folders that were named.
///
/// In a folder names go by their bytes, and a folder's files come where the folder's name stands. What begins with a point
/// is left out. A link to a file counts as that file; a link to a folder is not followed, so that no way goes in a circle.
/// `-` stands for standard input.
struct RecordingPaths {
  /// What comes next.
  enum Found {
    /// A file of that many bytes; 0 where that is not known.
    case file(String, size: Int)
    /// Standard input.
    case standardInput
    /// Something that cannot be read.
    case fault(RecordingError)
  }

  /// How many folders are gone down at most.
  static let greatestDepth = 64
  /// How many names of one folder are read at most.
  static let mostNames = 1_000_000

  private enum Waiting {
    case named(String)
    case beneath(String, depth: Int)
    /// The end of a named folder, and how many files had been found before it.
    case end(String, filesBefore: Int)
  }

  /// What is still to be looked at, the next one last.
  private var waiting: [Waiting]
  private var files = 0

  /// Makes a walk of what was named.
  init(_ paths: [String]) { waiting = paths.reversed().map { .named($0) } }

  /// The next file; nil where there is none left.
  mutating func next() -> Found? {
    while let next = waiting.popLast() {
      switch next {
      case .named("-"): return .standardInput
      case .named(let path):
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0 else {
          return .fault(
            RecordingError(.cannotRead(path.utf8.contains(0) ? .notFound : FileFault(errno: errno)), path: path))
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return .file(path, size: Int(status.st_size)) }
        waiting.append(.end(path, filesBefore: files))
        if let fault = open(path, depth: 1) { return .fault(fault) }
      case .beneath(let path, let depth):
        if let found = look(path, depth: depth) { return found }
      case .end(let path, let filesBefore):
        if files == filesBefore { return .fault(RecordingError(.noneInFolder, path: path)) }
      }
    }
    return nil
  }

  private mutating func look(_ path: String, depth: Int) -> Found? {
    var status = stat()
    // What went away since the folder was listed is not missed, unless it is a recording.
    let isRecording = path.hasSuffix(".jsonl")
    guard lstat(path, &status) == 0 else {
      guard isRecording else { return nil }
      files += 1
      return .fault(RecordingError(.cannotRead(FileFault(errno: errno)), path: path))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      guard depth < Self.greatestDepth else {
        return .fault(RecordingError(.tooDeep(limit: Self.greatestDepth), path: path))
      }
      return open(path, depth: depth + 1).map { .fault($0) }
    }
    guard isRecording else { return nil }
    if status.st_mode & S_IFMT == S_IFLNK, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return nil }
    files += 1
    return .file(path, size: Int(status.st_size))
  }

  private mutating func open(_ folder: String, depth: Int) -> RecordingError? {
    do throws(FileFault) {
      let names = try folderNames(folder, most: Self.mostNames)
      guard names.count < Self.mostNames else {
        return RecordingError(.tooManyNames(limit: Self.mostNames), path: folder)
      }
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      for name in names.reversed() where name.first != "." {
        waiting.append(.beneath(prefix + name, depth: depth))
      }
      return nil
    } catch {
      return RecordingError(.cannotRead(error), path: folder)
    }
  }
}
