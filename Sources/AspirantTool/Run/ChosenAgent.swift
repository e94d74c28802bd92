import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack

/// Who answers, as `--agent` names it: an agent that there is, a file with answers, or a persona.
enum ChosenAgent {
  /// It is the same in every scenario.
  case agent(Agent)
  /// It is made for each scenario.
  case persona(AuthoredPersona, seed: UInt64)

  /// Finds an agent.
  ///
  /// - Parameters:
  ///   - name: `random`, `first`, `KIND/NAME` for a persona of a kind, or the path of a file: with a persona, if it has
  ///     the key `agent`, and else with answers.
  ///   - seed: Where its chance starts.
  ///   - programs: All scenarios of the pack.
  ///   - console: Where findings about a persona go.
  /// - Throws: ``CommandFailure``.
  init(_ name: String, seed: UInt64, for programs: [Program], _ console: Console) throws {
    switch name {
    case "random": self = .agent(.random(seed: seed))
    case "first": self = .agent(.first)
    default:
      if let agent = Self.agent(ofKind: name) {
        self = .persona(
          try Self.persona(Array(agent.text[console.language].utf8), name, programs, console), seed: seed)
      } else {
        let bytes = try Self.read(name)
        if Self.isPersona(bytes) {
          self = .persona(try Self.persona(bytes, name, programs, console), seed: seed)
        } else {
          self = .agent(.script(try Self.script(bytes, name)))
        }
      }
    }
  }

  /// The agent for one scenario.
  func agent(in program: Program) -> Agent {
    switch self {
    case .agent(let agent): agent
    case .persona(let persona, let seed): .persona(Persona(persona, in: program), seed: seed)
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
      let all = (["random", "first"] + kinds).joined(separator: ", ")
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
