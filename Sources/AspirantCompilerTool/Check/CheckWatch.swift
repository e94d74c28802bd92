import Diagnostics
import ScenarioCompiler
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `check --watch` does: checks again whenever a file changes, and shows what became different.
struct CheckWatch {
  private let paths: [String]
  private let proves: Bool
  private let kinds: KindSet
  private let earlier: Pack?
  private var shown: CheckResult?
  /// What kept the last check from its end; said once as long as it stays the same.
  private var failure: Message?

  /// Prepares to watch packs and files.
  ///
  /// - Parameters:
  ///   - paths: The packs and files.
  ///   - proves: Whether the states of scenarios are visited.
  ///   - kinds: The kinds that scenarios may use.
  ///   - earlier: The earlier version that the pack is compared with; nil for none.
  /// - Throws: ``CommandFailure`` where one of them is not there at the start.
  init(_ paths: [String], proves: Bool, _ kinds: KindSet, against earlier: Pack?) throws {
    self.paths = paths
    self.proves = proves
    self.kinds = kinds
    self.earlier = earlier
    for path in paths { _ = try CheckInput(path, against: earlier) }
  }

  /// Checks until nobody reads any more; Ctrl-C and the like end the process with 0.
  mutating func run(_ console: inout Console) throws {
    // Nothing is left half done, so there is nothing to wait for, however long a check takes.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in _exit(0) }
      sigaddset(&signals, number)
    }
    // Whoever started the process may have blocked them for it.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    var watcher = ChangeWatcher(try folders())
    while true {
      try check(&console)
      guard console.outputFault == nil else { return }
      watcher.wait()
    }
  }

  /// The folders to watch, none twice.
  private func folders() throws -> [FolderSnapshot.Root] {
    var folders: [FolderSnapshot.Root] = []
    for path in paths {
      let input = try CheckInput(path)
      // A scenario on its own may lie among anything.
      let root = FolderSnapshot.Root(folder: input.folder, isDeep: input.onlyFile == nil)
      if !folders.contains(root) { folders.append(root) }
    }
    return folders
  }

  private mutating func check(_ console: inout Console) throws {
    var result = CheckResult()
    do {
      for input in try CheckInput.all(paths, proves: proves, kinds: kinds, against: earlier) {
        result.add(try compile(try input.source(), input.options))
        console.adopt(locale: result.locale)
      }
    } catch let found as CommandFailure {
      // A folder may be away for a moment while an editor or a program replaces it.
      if found.message != failure { console.complain(found.message) }
      failure = found.message
      return
    }
    failure = nil
    show(result, console)
    shown = result
  }

  private func show(_ result: CheckResult, _ console: Console) {
    let total = result.counts.summary(console.language)
    guard let shown else {
      console.show(result.diagnostics, in: result.sources, to: .output)
      console.print(total, to: .error)
      console.print(
        console(
          da: "Holder øje med filerne. Ctrl-C slutter.", en: "Watching the files. Ctrl-C ends it."), to: .error)
      return
    }
    let difference = CheckDifference(from: shown, to: result)
    let word = console(da: "væk", en: "gone")
    for (path, finding) in difference.gone {
      console.print("\(visibleText(path)): \(word)[\(finding.code)]: \(finding.message[console.language])")
    }
    console.show(difference.new, in: result.sources, to: .output)
    console.print("\(difference.summary(console.language)) · \(total)", to: .error)
  }
}
