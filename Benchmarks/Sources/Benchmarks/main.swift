#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The programs that are measured, built beside this one.
struct Tools {
  let aspirant: String
  let aspirantc: String
  let eventScan: String
  let treeScan: String
  let packFloor: String
  let replayFloor: String
  let stateSearch: String
  let storeFloor: String
  let storeInsert: String

  init(besideProgram program: String) {
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    aspirant = "\(folder)/aspirant"
    aspirantc = "\(folder)/aspirantc"
    eventScan = "\(folder)/event-scan"
    treeScan = "\(folder)/tree-scan"
    packFloor = "\(folder)/pack-floor"
    replayFloor = "\(folder)/replay-floor"
    stateSearch = "\(folder)/state-search"
    storeFloor = "\(folder)/store-floor"
    storeInsert = "\(folder)/store-insert"
  }
}

do {
  let tools = Tools(besideProgram: CommandLine.arguments[0])
  let folder = try Folder(keeping: CommandLine.arguments.contains("--keep"))
  let only = CommandLine.arguments.firstIndex(of: "--only").flatMap { CommandLine.arguments.dropFirst($0 + 1).first }
  func isWanted(_ name: String) -> Bool { only == nil || only == name }
  var rows: [Row] = []
  // The files first: a child starts out with the memory that this process had at most.
  if isWanted("check") { rows += try CheckBenchmark(repetitions: 9).measure(tools, in: folder) }
  if isWanted("pack") { rows += try PackBenchmark(repetitions: 5).measure(tools, in: folder) }
  if isWanted("replay") { rows += try ReplayBenchmark(repetitions: 9).measure(tools, in: folder) }
  if isWanted("size") { rows += try SizeBenchmark(repetitions: 5).measure(tools, in: folder) }
  if isWanted("scenes") { rows += try ManyScenesBenchmark(repetitions: 5).measure(tools, in: folder) }
  if isWanted("explore") { rows += try ExploreBenchmark(repetitions: 5).measure(tools, in: folder) }
  if isWanted("class") { rows += try ClassBenchmark(repetitions: 5).measure(tools, in: folder) }
  if isWanted("store") { rows += try StoreBenchmark(repetitions: 5).measure(tools, in: folder) }
  if isWanted("walk") { rows += try WalkBenchmark(repetitions: 5).measure(tools, in: folder) }
  for row in Row.head + rows { print(row.text) }
} catch {
  let message = "benchmarks: \((error as? BenchmarkError)?.message ?? "\(error)")\n"
  _ = message.withCString { write(2, $0, strlen($0)) }
  exit(1)
}
