import ContentHash
import ScenarioModel
import ScenarioPack
import Testing

@Test func programsComeBackAsTheyWere() throws {
  for program in [Samples.smallProgram(), Samples.fullProgram()] {
    let bytes = ProgramCoding.encode(program)
    let back = try ProgramCoding.decode(bytes)
    #expect(back == program)
    #expect(ProgramCoding.encode(back) == bytes)
    #expect(ProgramCoding.hash(of: program) == sha256(bytes))
  }
}

@Test func writesASmallProgramInOneForm() {
  let json = """
    {"cast":[],"competencies":[],"contentNotes":[],"counters":[],"debrief":[],"dimensions":[],"format":1,\
    "glossary":[],"locale":"da","rules":[],"scenario":"lille","scenes":[{"effects":{"add":[],"score":[],"set":[]},\
    "id":"slut","keepsOrder":false,"lines":[],"move":{"end":{"outcome":"success"}}}],\
    "scoring":{"capWhenCritical":49,"capWhenRepaired":49},"start":0,"tags":[],\
    "texts":[{"hash":"h0a1b2c3d","id":"title","source":"Lille"}],"title":0,"variables":[]}
    """
  #expect(String(decoding: ProgramCoding.encode(Samples.smallProgram()), as: UTF8.self) == json)
}

@Test func writesEveryFieldOfAProgramAsRecorded() throws {
  try expectGolden("program.json", ProgramCoding.encode(Samples.fullProgram()))
}

@Test func doesNotEscapeSlashes() {
  let text = String(decoding: ProgramCoding.encode(Samples.fullProgram()), as: UTF8.self)
  #expect(text.contains("ved-døren/line-1"))
  #expect(!text.contains("\\/"))
}

/// A change of the small program's JSON, and what is said of it.
private let faults: [(from: String, to: String, fault: ContentFault)] = [
  ("\"format\":1", "\"format\":2", .newerFormat(found: 2, known: 1)),
  ("\"format\":1", "\"format\":2,\"scenes\":{}", .newerFormat(found: 2, known: 1)),
  ("\"format\":1", "\"format\":0", .wrongValue("format")),
  ("\"format\":1,", "", .missing("format")),
  ("\"format\":1", "\"format\":\"1\"", .wrongType("format")),
  ("\"title\":0,", "", .missing("title")),
  ("\"start\":0", "\"start\":0.5", .wrongNumber),
  ("\"start\":0", "\"start\":1e400", .wrongNumber),
  ("\"start\":0", "\"start\":99999999999999999999", .wrongNumber),
  ("\"start\":0", "\"start\":true", .wrongType("start")),
  ("\"outcome\":\"success\"", "\"outcome\":\"bedst\"", .wrongValue("scenes[0].move.end.outcome")),
  ("{\"end\":", "{\"ende\":", .wrongValue("scenes[0].move")),
  ("\"set\":[]", "\"set\":[[1]]", .wrongType("scenes[0].effects.set[0][1]")),
  ("\"set\":[]", "\"set\":[[1,2,3]]", .wrongValue("scenes[0].effects.set[0][2]")),
  ("\"lines\":[]", "\"lines\":null", .wrongType("scenes[0].lines")),
  ("\"hash\":\"h", "\"hash\":\"", .wrongValue("texts[0].hash")),
  ("Lille\"", "Lille", .notJSON),
]

@Test(arguments: faults.indices)
func saysWhatIsWrongWithAProgram(index: Int) throws {
  let (from, to, fault) = faults[index]
  let json = String(decoding: ProgramCoding.encode(Samples.smallProgram()), as: UTF8.self)
  let range = try #require(json.firstRange(of: from))
  let changed = json.replacingCharacters(in: range, with: to)
  #expect(throws: fault) { try ProgramCoding.decode(Array(changed.utf8)) }
}

@Test func survivesWhatIsNoProgram() {
  let deep = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
  let deepObject = Array(String(repeating: "{\"format\":", count: 50_000).utf8)
  for bytes: [UInt8] in [[], [0], Array("null".utf8), Array("[]".utf8), Array("\"x\"".utf8), deep, deepObject] {
    #expect(throws: ContentFault.self) { try ProgramCoding.decode(bytes) }
  }
  #expect(throws: ContentFault.notUTF8) { try ProgramCoding.decode([0x7B, 0x22, 0xFF, 0x22, 0x7D]) }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
