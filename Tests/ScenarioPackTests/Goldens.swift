import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Compares bytes with the golden file of that name beside the tests.
///
/// With `ASPIRANT_RECORD_GOLDENS=1` in the environment the file is written instead, and the test fails all the same.
func expectGolden(_ name: String, _ bytes: [UInt8], location: SourceLocation = #_sourceLocation) throws {
  let path = repositoryFolder() + "/Tests/ScenarioPackTests/Goldens/" + name
  if getenv("ASPIRANT_RECORD_GOLDENS") != nil {
    let file = try #require(fopen(path, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    Issue.record("recorded \(name)", sourceLocation: location)
  }
  let golden = try #require(TemporaryFolder.read(path), sourceLocation: location)
  #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self), sourceLocation: location)
}

/// The folder of the package, found from the place of this file.
func repositoryFolder(_ file: String = #filePath) -> String {
  file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
}
