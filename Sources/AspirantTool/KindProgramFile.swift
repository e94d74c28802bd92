import AspirantCompilerTool
import ChildProcess
import ScenarioCompiler
import ScenarioPack
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file `aspirant-kind-NAME` that the user named, or that lies in a folder that the user named.
///
/// Neither `PATH` nor the folder of a pack is looked into: who writes a scenario chooses no program that is started.
final class KindProgramFile: KindProgram {
  let kind: String
  private let program: ChildProgram
  private let seconds: Int
  /// What it said of itself, and of which bytes of the file.
  private let hello = Mutex<(questions: [UInt8], state: FileState, run: KindProgramRun)?>(nil)

  /// What tells one state of a file from another.
  private struct FileState: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
    }
  }

  private init(kind: String, path: String, seconds: Int) {
    self.kind = kind
    self.seconds = seconds
    // Nothing else of the environment, which may hold passwords and keys. Where Python keeps the order of sets to
    // chance, two runs would differ.
    var environment = ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"]
    for name in ["HOME", "PATH"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    program = ChildProgram(
      path: path, environment: environment, limits: ChildProgram.Limits(time: .seconds(seconds)))
  }

  func run(_ questions: [UInt8]) -> KindProgramRun {
    // Asking for its name is the same for every file that is checked.
    guard questions.count < 100, let state = FileState(program.path) else { return start(questions) }
    if let known = hello.withLock({ $0 }), known.questions == questions, known.state == state { return known.run }
    let run = start(questions)
    hello.withLock { $0 = (questions, state, run) }
    return run
  }

  private func start(_ questions: [UInt8]) -> KindProgramRun {
    let run = program.run(questions)
    let ending: KindProgramRun.Ending =
      switch run.ending {
      case .exited(let code): .exited(code)
      case .signalled(let signal): .signalled(signal)
      case .outOfTime: .outOfTime(seconds: seconds)
      case .tooMuch: .tooMuch(bytes: program.limits.output)
      case .notStarted(let reason): .notStarted(reason)
      }
    return KindProgramRun(ending, output: run.output, errorTail: run.errorTail)
  }

  // MARK: Finding them

  /// The programs that the user wants: those that are named, and those in the folders of `ASPIRANT_KINDS`. Of several
  /// with one name the one that is named counts, then the one in the first folder.
  ///
  /// - Throws: ``CommandFailure`` where one of them is not there or cannot be run.
  static func all(_ options: GlobalOptions) throws(CommandFailure) -> [any KindProgram] {
    var programs: [String: any KindProgram] = [:]
    func take(_ path: String, _ kind: String) {
      programs[kind] = KindProgramFile(kind: kind, path: absolute(path), seconds: options.kindSeconds ?? 10)
    }
    for path in options.kindPrograms {
      let file = path.split(separator: "/").last ?? ""
      guard file.hasPrefix(kindProgramPrefix) else {
        throw CommandFailure(
          .usage, da: "\(path): et program, der laver en udvidelse, hedder `\(kindProgramPrefix)NAME`.",
          en: "\(path): a program that makes a kind is called `\(kindProgramPrefix)NAME`.")
      }
      guard isProgram(path) else {
        throw CommandFailure(
          .unavailable, da: "\(path): der er intet program, der kan startes.",
          en: "\(path): there is no program that can be started.")
      }
      let kind = String(file.dropFirst(kindProgramPrefix.count))
      guard programs[kind] == nil else {
        throw CommandFailure(
          .usage, da: "\(path): der er allerede nævnt et program til udvidelsen `\(kind)`.",
          en: "\(path): a program for the kind `\(kind)` was named already.")
      }
      take(path, kind)
    }
    for folder in getenv("ASPIRANT_KINDS").map({ String(cString: $0) })?.split(separator: ":").map(String.init) ?? [] {
      // A folder that depends on where the command is called could be one that comes with a pack.
      guard folder.hasPrefix("/") else {
        throw CommandFailure(
          .usage, da: "\(folder): mapper i ASPIRANT_KINDS skrives helt ud, fra `/`.",
          en: "\(folder): folders in ASPIRANT_KINDS are written out, from `/`.")
      }
      for kind in try kinds(in: folder) where programs[kind] == nil {
        take("\(folder)/\(kindProgramPrefix)\(kind)", kind)
      }
    }
    return programs.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The kinds whose programs lie in a folder.
  private static func kinds(in folder: String) throws(CommandFailure) -> [String] {
    let names: [String]
    do throws(FileFault) {
      names = try folderNames(folder)
    } catch {
      throw CommandFailure(.cannotRead, "ASPIRANT_KINDS: \(folder)", error)
    }
    return names.compactMap { name in
      guard name.hasPrefix(kindProgramPrefix), isProgram("\(folder)/\(name)") else { return nil }
      let kind = name.dropFirst(kindProgramPrefix.count)
      // What an editor or a package manager leaves beside a program is none.
      return kind.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") } ? String(kind) : nil
    }
  }

  private static func isProgram(_ path: String) -> Bool { PackInput.isFile(path) && access(path, X_OK) == 0 }

  /// The path from the root, since programs run in a folder of their own.
  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }
}
