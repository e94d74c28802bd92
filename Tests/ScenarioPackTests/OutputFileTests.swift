import ScenarioPack
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Test(arguments: [false, true])
func appearsWhenWhole(named: Bool) throws {
  let folder = try TemporaryFolder()
  let target = try folder.write("target", [1])
  let file = try OutputFile(target, named: named)
  try file.write([2, 3])
  try file.write([4])
  #expect(TemporaryFolder.read(target) == [1])
  try file.commit()
  #expect(TemporaryFolder.read(target) == [2, 3, 4])
  #expect(folder.names == ["target"])
}

@Test(arguments: [false, true])
func leavesNothingUnlessCommitted(named: Bool) throws {
  let folder = try TemporaryFolder()
  do {
    let file = try OutputFile("\(folder.path)/target", named: named)
    try file.write([1])
    #expect(folder.names.count == (named ? 1 : 0))
  }
  #expect(folder.names.isEmpty)
}

#if os(Linux)
  @Test func leavesNothingWhenKilled() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      mkdir("/tmp/aspirant-killed", 0o700)
      let file = try OutputFile("/tmp/aspirant-killed/target")
      try file.write([1])
      kill(getpid(), SIGKILL)
      try file.commit()
    }
    #expect(TemporaryFolder.names(in: "/tmp/aspirant-killed").isEmpty)
    rmdir("/tmp/aspirant-killed")
  }
#endif

@Test func followsALink() throws {
  let folder = try TemporaryFolder()
  let target = try folder.write("target", [1])
  let link = "\(folder.path)/link"
  #expect(symlink("target", link) == 0)
  let file = try OutputFile(link)
  try file.write([2])
  try file.commit()
  #expect(TemporaryFolder.read(target) == [2])
  var status = stat()
  #expect(lstat(link, &status) == 0)
  #expect(status.st_mode & S_IFMT == S_IFLNK)
}

@Test func passesOverNamesThatAreTaken() throws {
  let folder = try TemporaryFolder()
  _ = try folder.write(".aspirant-\(getpid())-0.tmp", [9])
  let file = try OutputFile("\(folder.path)/target", named: true)
  try file.write([1])
  try file.commit()
  #expect(TemporaryFolder.read("\(folder.path)/.aspirant-\(getpid())-0.tmp") == [9])
  #expect(TemporaryFolder.read("\(folder.path)/target") == [1])
}

@Test func refusesTargetsThatAreNoFiles() throws {
  let folder = try TemporaryFolder()
  #expect(throws: FileFault.isDirectory) { _ = try OutputFile(folder.path).descriptorForTests }
  #expect(throws: FileFault.notAFile) { _ = try OutputFile("/dev/null").descriptorForTests }
  #expect(throws: FileFault.notFound) { _ = try OutputFile("\(folder.path)/new/").descriptorForTests }
  #expect(throws: FileFault.notFound) { _ = try OutputFile("").descriptorForTests }
  let long = String(repeating: "x", count: 300)
  #expect(throws: FileFault.system(ENAMETOOLONG)) { _ = try OutputFile("\(folder.path)/\(long)").descriptorForTests }
}

extension OutputFile {
  /// Something to ask for, so that the value is used.
  fileprivate var descriptorForTests: Bool { true }
}
