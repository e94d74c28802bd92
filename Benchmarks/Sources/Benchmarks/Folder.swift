#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for what the benchmarks make.
struct Folder: ~Copyable {
  let path: String
  private let isKept: Bool

  /// - Parameter isKept: Whether the folder stays when the benchmarks are done, for a profiler.
  /// - Throws: ``BenchmarkError`` where it cannot be made.
  init(keeping isKept: Bool) throws(BenchmarkError) {
    self.isKept = isKept
    var template = Array("/tmp/aspirant-benchmarks-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchmarkError(message: "no folder can be made in /tmp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if isKept { print("\(path) is kept") } else { _ = try? run("/bin/rm", ["-rf", path]) }
  }

  /// Makes a folder in it.
  func makeFolder(_ name: String) throws(BenchmarkError) {
    guard mkdir("\(path)/\(name)", 0o755) == 0 else { throw BenchmarkError(message: "\(path)/\(name) cannot be made") }
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws(BenchmarkError) -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws(BenchmarkError) -> String {
    let file = "\(path)/\(name)"
    guard let stream = fopen(file, "wb") else { throw BenchmarkError(message: "\(file) cannot be written") }
    let count = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, count == bytes.count else {
      throw BenchmarkError(message: "\(file) cannot be written")
    }
    return file
  }
}

/// The manifest of a pack of generated scenarios.
let packManifest = """
  pack: dk.example.benchmark
  version: 1.0.0
  language: 1
  title: Genererede scenarier
  locale: da
  authors: [Aspirants forfattere]
  license: CC-BY-4.0
  competencies:
    - { id: relation, title: Mødet med borgeren }
  """
