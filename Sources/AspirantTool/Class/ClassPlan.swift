import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// The plan of a class with all that it names: packs, machines, and who answers.
struct ClassPlan: Sendable {
  /// A scenario of the class.
  struct Scenario: Sendable {
    /// Where it comes from.
    var pack: Pack
    /// The machine that runs it.
    var machine: Machine
    /// Which program it is.
    var origin: ProgramOrigin

    /// Its id.
    var id: String { machine.program.scenario }
  }

  /// Who answers at a seat.
  enum Seated: Sendable {
    /// An agent, made anew for each series where its runs depend on each other; by scenario.
    case agent(ChosenAgent, [Agent?])
    /// Somebody whose recordings lie there.
    case recordings(String)
  }

  /// One seat.
  struct Seat: Sendable {
    var code: String
    var group: String?
    var attempts: Int
    var seated: Seated
  }

  /// The plan as it is written.
  let authored: AuthoredClass
  /// The packs in the order of the plan.
  private(set) var packs: [Pack] = []
  /// The scenarios in the order of the class.
  private(set) var scenarios: [Scenario] = []
  /// The seats in the order of the plan.
  private(set) var seats: [Seat] = []
  /// The files with answers to check-ins.
  private(set) var checkIns: [String] = []

  /// Reads a plan and all that it names.
  ///
  /// - Parameters:
  ///   - path: The path of the plan.
  ///   - command: What answers at seats whose agent is ``AgentName/program``.
  ///   - signature: What packs have to be signed by.
  ///   - global: What every command takes.
  ///   - console: Where findings go.
  /// - Throws: ``CommandFailure``; findings in the plan go to standard error.
  init(
    _ path: String, command: AgentCommand?, _ signature: SignatureOptions, _ global: GlobalOptions,
    _ console: inout Console
  ) throws {
    authored = try Self.read(path, console)
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    func seen(_ name: String) -> String { AspirantTool.path(name, seenFrom: folder) }
    for named in authored.packs {
      let pack = try PackInput.load(seen(named.value), global, &console)
      try signature.check(pack)
      packs.append(pack)
    }
    scenarios = try Self.scenarios(authored, packs, path)
    checkIns = authored.checkIns.map { seen($0.value) }
    var made: [String: Seated] = [:]
    let programs = packs.flatMap(\.programs)
    for seat in authored.seats {
      let seated: Seated
      switch seat.seated {
      case .recordings(let named):
        let place = seen(named.value)
        guard PackInput.isFolder(place) || PackInput.isFile(place) else {
          throw CommandFailure(
            .cannotRead, da: "\(place): optagelserne fra pladsen `\(seat.code)` er der ikke.",
            en: "\(place): the recordings of the seat `\(seat.code)` are not there.")
        }
        seated = .recordings(place)
      case .agent(let named):
        if let known = made[named.value] {
          seated = known
        } else {
          let chosen = try ChosenAgent(
            named.value, in: folder, command, seed: authored.seed, for: programs, console)
          seated = .agent(chosen, try scenarios.map { chosen.isOneByOne ? nil : try chosen.agent(on: $0.machine) })
          made[named.value] = seated
        }
      }
      seats.append(Seat(code: seat.code, group: seat.group, attempts: seat.attempts, seated: seated))
    }
  }

  private static func read(_ path: String, _ console: Console) throws -> AuthoredClass {
    let bytes: [UInt8]
    do throws(FileFault) {
      let file = try InputFile(path)
      // One byte more than is allowed tells a file that is too large.
      bytes = try file.read(at: 0, count: min(file.size, mostBytes) + 1)
    } catch {
      throw CommandFailure(.cannotRead, path, error)
    }
    guard bytes.count <= mostBytes else {
      throw CommandFailure(
        .invalidInput, da: "\(path): filen er større end 1 MiB, som er det højeste.",
        en: "\(path): the file is larger than 1 MiB, which is the most.")
    }
    let (plan, sources, found) = readClass(SourceFile(path: path, bytes: bytes))
    console.show(found, in: sources, to: .error)
    guard let plan else {
      throw CommandFailure(
        .invalidInput, da: "\(path): planen har fejl, der skal rettes først.",
        en: "\(path): the plan has errors that have to be mended first.")
    }
    return plan
  }

  /// The most bytes of a plan.
  private static let mostBytes = 1 << 20

  /// The scenarios that the plan names, or all.
  private static func scenarios(
    _ plan: AuthoredClass, _ packs: [Pack], _ path: String
  ) throws(CommandFailure) -> [Scenario] {
    var all: [(pack: Pack, program: Program)] = []
    for pack in packs {
      for program in pack.programs {
        guard !all.contains(where: { $0.program.scenario == program.scenario }) else {
          let id = visibleText(program.scenario)
          throw CommandFailure(
            .invalidInput, da: "\(path): to af pakkerne har et scenarie `\(id)`. Tag dem i hver sin plan.",
            en: "\(path): two of the packs have a scenario `\(id)`. Take them in plans of their own.")
        }
        all.append((pack, program))
      }
    }
    let names = plan.scenarios.isEmpty ? all.map(\.program.scenario) : plan.scenarios.map(\.value)
    var scenarios: [Scenario] = []
    for name in names {
      guard let found = all.first(where: { $0.program.scenario == name }) else {
        let near = suggestion(for: name, among: all.map(\.program.scenario))
        throw CommandFailure(
          Message(
            da: "\(path): ingen af pakkerne har scenariet `\(visibleText(name))`.",
            en: "\(path): none of the packs has the scenario `\(visibleText(name))`."
          ).didYouMean(near), .invalidContent)
      }
      guard !scenarios.contains(where: { $0.id == name }) else {
        throw CommandFailure(
          .invalidInput, da: "\(path): scenariet `\(visibleText(name))` står to gange.",
          en: "\(path): the scenario `\(visibleText(name))` stands twice.")
      }
      scenarios.append(
        Scenario(
          pack: found.pack, machine: try found.pack.machine(of: found.program),
          origin: found.pack.origin(of: found.program)))
    }
    return scenarios
  }
}
