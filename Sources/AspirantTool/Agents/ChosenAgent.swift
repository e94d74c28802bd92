import AspirantCompilerTool
import ContentHash
import Diagnostics
import ScenarioClassroom
import ScenarioCompiler
import ScenarioExplorer
import ScenarioKit
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// Who answers, as `--agent` names it: an agent that there is, a file with answers, or a persona.
struct ChosenAgent {
  /// What it is made from for each scenario.
  private enum Kind {
    /// It is the same in every scenario.
    case agent(Agent)
    /// It is made for each scenario.
    case persona(AuthoredPersona, seed: UInt64)
    /// It looks into each scenario first.
    case guided(ScoreGuide.Aim)
    /// It looks into each scenario first, and every series begins anew.
    case cover(seed: UInt64)
  }

  private let kind: Kind
  /// The name under which summaries list it.
  let name: String
  /// The SHA-256 of what it was made from; nil for agents that are known by their name.
  let hash: String?

  /// Finds an agent.
  ///
  /// - Parameters:
  ///   - name: `random`, `first`, `best`, `worst`, `cover`, `KIND/NAME` for a persona of a kind, or the path of a file:
  ///     with a persona, if it has the key `agent`, and else with answers.
  ///   - seed: Where its chance starts.
  ///   - programs: All scenarios of the pack.
  ///   - console: Where findings about a persona go.
  /// - Throws: ``CommandFailure``.
  init(_ name: String, seed: UInt64, for programs: [Program], _ console: Console) throws {
    switch name {
    case "random": self.init(.agent(.random(seed: seed)), name)
    case "first": self.init(.agent(.first), name)
    case "best": self.init(.guided(.best), name)
    case "worst": self.init(.guided(.worst), name)
    case "cover": self.init(.cover(seed: seed), name)
    default:
      let bytes = Self.agent(ofKind: name).map { Array($0.text[console.language].utf8) }
      let read = try bytes ?? Self.read(name)
      if bytes != nil || Self.isPersona(read) {
        let persona = try Self.persona(read, name, programs, console)
        self.init(.persona(persona, seed: seed), persona.id.value, madeFrom: read)
      } else {
        self.init(.agent(.script(try Self.script(read, name))), "script", madeFrom: read)
      }
    }
  }

  /// Finds an agent as a file names it: a path as seen from the file's folder, or
  /// ``AgentName/program``.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - folder: The path of the folder; empty for the one where the tool was called.
  ///   - command: What answers where the name is ``AgentName/program``.
  ///   - seed: Where its chance starts.
  ///   - programs: All scenarios of the pack.
  ///   - console: Where findings about a persona go.
  /// - Throws: ``CommandFailure``.
  init(
    _ name: String, in folder: String, _ command: AgentCommand?, seed: UInt64, for programs: [Program],
    _ console: Console
  ) throws {
    if name == AgentName.program {
      guard let command else {
        throw CommandFailure(
          .usage, da: "her svarer agenten `\(name)`: sig med --agent-command, hvilket program det er.",
          en: "here the agent `\(name)` answers: say with --agent-command which program that is.")
      }
      self.init(command, seed: seed)
    } else {
      let name = Self.isKnown(name) ? name : path(name, seenFrom: folder)
      try self.init(name, seed: seed, for: programs, console)
    }
  }

  /// Whether a name stands for an agent without being a path.
  private static func isKnown(_ name: String) -> Bool {
    AgentName.builtIn.contains(name) || agent(ofKind: name) != nil
  }

  /// Takes a program that answers.
  init(_ command: AgentCommand, seed: UInt64) {
    self.init(.agent(.program(command, seed: seed)), command.name, madeFrom: Array(command.name.utf8))
  }

  private init(_ kind: Kind, _ name: String, madeFrom bytes: [UInt8]? = nil) {
    self.kind = kind
    self.name = name
    hash = bytes.map { sha256($0) }
  }

  /// Whether a run depends on those before it, so that a series cannot be divided.
  var isOneByOne: Bool {
    if case .cover = kind { true } else { false }
  }

  /// The agent for one scenario.
  /// - Throws: ``CommandFailure`` where there is none for this scenario.
  func agent(on machine: Machine) throws -> Agent {
    switch kind {
    case .agent(let agent): return agent
    case .persona(let persona, let seed): return .persona(Persona(persona, in: machine.program), seed: seed)
    case .cover(let seed): return .cover(CoverGuide(machine), seed: seed)
    case .guided(let aim):
      do throws(GuideError) {
        return .guided(try ScoreGuide(machine, aim))
      } catch {
        throw CommandFailure(error, name, machine.program.scenario)
      }
    }
  }

  // MARK: Personas

  /// The agent of a kind that is called `KIND/NAME`.
  private static func agent(ofKind name: String) -> KindAgent? {
    for kind in ToolKinds.kinds where name.hasPrefix(kind.id + "/") {
      return kind.agents.first { name == "\(kind.id)/\($0.name)" }
    }
    return nil
  }

  /// Whether a file has a line that begins with the key `agent`. No answer is written so.
  private static func isPersona(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: "agent:".utf8) }
  }

  private static func persona(
    _ bytes: [UInt8], _ path: String, _ programs: [Program], _ console: Console
  ) throws -> AuthoredPersona {
    let (persona, sources, found) = readPersona(SourceFile(path: path, bytes: bytes))
    console.show(found + (persona.map { strangeNames(in: $0, programs) } ?? []), in: sources, to: .error)
    guard let persona else {
      throw CommandFailure(
        .invalidInput, da: "\(path): personaen har fejl, der skal rettes først.",
        en: "\(path): the persona has errors that have to be mended first.")
    }
    return persona
  }

  /// Dimensions and tags that no scenario has. A persona may be made for other packs too; but a slip of the pen would
  /// have it answer otherwise than was meant.
  private static func strangeNames(in persona: AuthoredPersona, _ programs: [Program]) -> [Diagnostic] {
    func findings(_ odds: [AuthoredPersona.Odds], _ code: String, _ what: Message, _ known: Set<String>) -> [Diagnostic]
    {
      odds.map(\.name).filter { !known.contains($0.value) }.map { name in
        let near = suggestion(for: name.value, among: known.sorted())
        return Diagnostic(
          near == nil ? .info : .warning, code, at: name.range,
          Message(
            da: "Intet scenarie i pakken har \(what.danish) `\(name.value)`.",
            en: "No scenario of the pack has the \(what.english) `\(name.value)`."
          ).didYouMean(near))
      }
    }
    return findings(
      persona.abilities, "unknown-dimension", Message(da: "dimensionen", en: "dimension"),
      Set(programs.flatMap(\.dimensions).map(\.id)))
      + findings(
        persona.tends, "unknown-tag", Message(da: "mærket", en: "tag"), Set(programs.flatMap(\.tags)))
  }

  // MARK: Files

  /// The most bytes of a file.
  private static let mostBytes = 1 << 20

  private static func read(_ path: String) throws -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileFault) {
      let file = try InputFile(path)
      // One byte more than is allowed tells a file that is too large.
      bytes = try file.read(at: 0, count: min(file.size, mostBytes) + 1)
    } catch {
      let kinds = ToolKinds.kinds.flatMap { kind in kind.agents.map { "\(kind.id)/\($0.name)" } }
      let all = (AgentName.builtIn + kinds).joined(separator: ", ")
      throw CommandFailure(
        .cannotRead,
        da: "\(path): \(error.reason.danish). En agent er en fil med svar, en persona eller en af disse: \(all).",
        en: "\(path): \(error.reason.english). An agent is a file with answers, a persona or one of these: \(all).")
    }
    guard bytes.count <= mostBytes else {
      throw CommandFailure(
        .invalidInput, da: "\(path): filen er større end \(mostBytes >> 20) MiB, som er det højeste.",
        en: "\(path): the file is larger than \(mostBytes >> 20) MiB, which is the most.")
    }
    return bytes
  }

  private static func script(_ bytes: [UInt8], _ path: String) throws -> Script {
    do {
      return try Script(reading: String(decoding: bytes, as: UTF8.self).normalized)
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(path):\(error.line): `\(visibleText(error.word))` er ikke et svar.",
        en: "\(path):\(error.line): `\(visibleText(error.word))` is no answer.")
    }
  }
}

extension CommandFailure {
  /// Makes a failure of a scenario in which there is no best and no worst way.
  fileprivate init(_ error: GuideError, _ agent: String, _ scenario: String) {
    let why: Message =
      switch error {
      case .tooManyStates(let budget):
        Message(
          da: "det har mere end \(budget) tilstande, så den bedste vej kan ikke beregnes",
          en: "it has more than \(budget) states, so the best way cannot be computed")
      case .pointsWithoutEnd:
        Message(
          da: "en ring giver eller tager point uden ende, så der er ingen bedste vej. `aspirant explore` viser den",
          en: "a loop gives or takes points without end, so there is no best way. `aspirant explore` shows it")
      case .noEnd:
        Message(
          da: "ingen vej når en slutning uden at springe over", en: "no way reaches an end without opting out")
      case .tooLarge:
        Message(da: "tallene er for store", en: "the numbers are too large")
      }
    self.init(
      .invalidInput, da: "agenten \(agent) kan ikke spille `\(visibleText(scenario))`: \(why.danish).",
      en: "the agent \(agent) cannot play `\(visibleText(scenario))`: \(why.english).")
  }
}

extension Persona {
  /// Makes a persona for a scenario: with the numbers of its dimensions and tags, and what there is to read.
  init(_ authored: AuthoredPersona, in program: Program) {
    self.init(
      name: authored.id.value, dimensions: program.dimensions.count, tags: program.tags.count,
      scenes: program.scenes.map { Reading($0, in: program) })
    func odds(_ odds: [AuthoredPersona.Odds], _ name: String) -> Int? { odds.last { $0.name.value == name }?.percent }
    abilities = program.dimensions.map { odds(authored.abilities, $0.id) ?? authored.ability }
    tends = program.tags.map { odds(authored.tends, $0) ?? 50 }
    safety = authored.safety
    reading = authored.reading
    impulsive = authored.impulsive
    optsOut = authored.optsOut
    checksIn = authored.checksIn
    wordsPerMinute = authored.wordsPerMinute
    seconds = authored.seconds
  }
}

extension Persona.Reading {
  /// What one reads in a scene before answering: its lines, what is asked, and all answers.
  init(_ scene: Scene, in program: Program) {
    var texts = scene.lines.map(\.text)
    switch scene.move {
    case .choices(let choices): texts += choices.map(\.text)
    case .match(let match): texts += match.categories.map(\.text)
    case .scale(let checkIns): texts += checkIns.flatMap { [$0.text] + $0.labels }
    case .select, .order, .compose, .end, .none: break
    }
    texts += [scene.move.prompt].compactMap(\.self) + scene.move.items.map(\.text)
    var lix = Lix()
    for text in texts { lix.add(Lix(of: program.texts[text].source, locale: program.locale)) }
    self.init(words: lix.words, lix: lix.rounded)
  }
}
