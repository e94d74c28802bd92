import CulturalNorms
import DementiaCare
import Diagnostics
import Foundation
import Handover
import ScenarioCompiler
import ScenarioKit
import ScenarioTesting
import Testing

/// The packs that show the kinds: each key and each word of a kind's schema is written somewhere in its pack.
struct ExamplePackTests {
  private static let packs: [(kind: any ScenarioKind, pack: String)] = [
    (DementiaCare(), "demens-foerste-uger"), (Handover(), "overlevering"), (CulturalNorms(), "foerste-uge"),
  ]

  @Test(arguments: [0, 1, 2])
  func showsEveryKeyAndWordOfItsKind(_ index: Int) throws {
    let (kind, pack) = Self.packs[index]
    let scenarios = try compiledPack(pack).scenarios.compactMap(\.authored)
    try #require(scenarios.count >= 2)
    let scenes = scenarios.flatMap(\.scenes)
    let levels: [(String, KindSchema.Level?, [[Authored.KindEntry]])] = [
      ("scenario", kind.schema.scenario, scenarios.map(\.kindEntries)),
      ("scene", kind.schema.scene, scenes.map { $0.kindEntries }),
      ("choice", kind.schema.choice, scenes.flatMap { $0.choices }.map { $0.kindEntries }),
    ]
    var written: Set<[String]> = []
    var words: Set<String> = []
    for (name, level, entries) in levels {
      guard let level else { continue }
      let uses = entries.compactMap { $0[kind.id] }.reduce(into: Set<[String]>()) { $0.formUnion($1.uses) }
      for key in KindKey.keys(on: level) {
        let path = key.path.split(separator: ".").map(String.init)
        #expect(uses.contains { $0.matches(path) }, "\(name): \(key.path) is written nowhere in \(pack)")
        words.formUnion(key.words)
      }
      written.formUnion(uses)
    }
    #expect(words.subtracting(written.compactMap(\.last)).sorted() == [], "words that are written nowhere in \(pack)")
  }
}

extension ExamplePackTests {
  /// The short scenarios of the packs, with the people and words of the pack in them and without pictures.
  @Test(arguments: [
    (0, ["holger-siger-nej-tak", "hvornår-kommer-karl"]), (1, ["vagtskiftet", "det-røde-mærke"]),
    (2, ["ved-bordet", "når-det-passer"]),
  ])
  func itsKindConforms(_ index: Int, _ names: [String]) throws {
    let (kind, pack) = Self.packs[index]
    let files = try packFiles(pack)
    func text(_ path: String) throws -> String { String(decoding: try #require(files.files[path]), as: UTF8.self) }
    let cast = try text("cast.yaml")
    let glossary = try text("glossary.yaml")
    let scenarios = try names.map { name in
      let lines = try text("scenarios/\(name).yaml").split(separator: "\n", omittingEmptySubsequences: false)
      let scenario = lines.filter { !$0.contains("image: ") && !$0.contains("audio: ") }.joined(separator: "\n")
      return (scenario.contains("\ncast:\n") ? scenario : scenario.replacing("\nscenes:\n", with: "\ncast:\nscenes:\n"))
        .replacing("\ncast:\n", with: "\n" + cast) + "\n" + glossary
    }
    let problems = try KindConformance(kind, scenarios: scenarios).problems()
      // Not everybody of the pack is in each scenario.
      .filter { !$0.contains("has `silent-cast`") }
    #expect(problems == [])
  }
}

extension [String] {
  /// Whether keys and a word follow each other as in a path, in which `*` stands for any one.
  fileprivate func matches(_ path: [String]) -> Bool {
    count == path.count && zip(self, path).allSatisfy { $1 == "*" || $0 == $1 }
  }
}

extension Authored.KindValue {
  /// The ways to everything that is written in it: keys, and words at the end.
  fileprivate var uses: Set<[String]> {
    var uses: Set<[String]> = []
    for pair in pairs {
      uses.insert([pair.key.value])
      for use in pair.value.uses { uses.insert([pair.key.value] + use) }
    }
    for element in elements { uses.formUnion(element.uses) }
    for element in elements { for use in element.uses { uses.insert(["*"] + use) } }
    if let text { uses.insert([text.value]) }
    return uses
  }
}

/// Compiles a pack of the examples with all kinds, without a proof.
private func compiledPack(_ name: String) throws -> Compilation {
  let source = try packFiles(name)
  var options = CompilerOptions()
  options.kinds = try KindSet([CulturalNorms(), DementiaCare(), Handover()])
  options.proves = false
  return try compile(source, options)
}

/// The files of a pack of the examples.
private func packFiles(_ name: String) throws -> MemorySource {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Examples/Packs/\(name)").standardizedFileURL
  var source = MemorySource([:])
  let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey]))
  for case let file as URL in files where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
    let path = file.standardizedFileURL.path.dropFirst(folder.path.count + 1)
    source.files[String(path).precomposedStringWithCanonicalMapping] = try Array(Data(contentsOf: file))
  }
  return source
}
