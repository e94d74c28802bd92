import Diagnostics
import ScenarioPack
import Testing

private let faults: [FileFault] =
  [.notFound, .isDirectory, .notAFile]
  + [1, 5, 13, 24, 27, 28, 30, 36, 40, 99].map {
    .system($0)
  }

private let contentFaults: [ContentFault] = [
  .notUTF8, .notJSON, .wrongNumber, .missing("a.b"), .wrongType(""), .wrongType("a[1]"), .wrongValue("a"),
  .newerFormat(found: 2, known: 1),
]

private let packProblems: [PackError.Problem] =
  faults.map { .cannotRead($0) } + faults.map { .cannotWrite($0) } + contentFaults.map { .invalid(entry: "e", $0) }
  + [
    .empty, .notAPack, .cutOff, .damaged(entry: nil), .damaged(entry: "e"), .altered(entry: "e"), .manifestMissing,
    .manifestNotFirst, .entryMissing("e"), .entrySurplus("e"), .entryTwice("e"), .entryUnsafe(nil), .entryUnsafe("e"),
    .entryNotAFile("e"), .entryUnsupported("e"), .entryTooLarge("e", limit: 64 << 20), .tooManyEntries(limit: 5),
    .unpacksTooLarge(limit: 1_610_612_736), .scenarioTwice("e"), .translationTwice("e"), .assetUnknown("e"),
    .assetTwice("e"),
    .assetPathUnsafe("e"), .assetUnreadable("e", .notFound), .assetChanged("e"), .archiveFailed(writing: true),
    .archiveFailed(writing: false),
  ]

@Test func everyPackErrorSpeaksBothLanguages() {
  var danish: Set<String> = []
  var english: Set<String> = []
  for problem in packProblems {
    let message = PackError(problem, path: "p.aspack").message
    for language in MessageLanguage.allCases {
      #expect(message[language].hasPrefix("p.aspack: "))
      #expect(message[language].hasSuffix("."))
      #expect(!message[language].contains("Optional"))
    }
    danish.insert(message.danish)
    english.insert(message.english)
  }
  // No two problems share a sentence; EPERM and EACCES are one to people.
  #expect(danish.count == packProblems.count - 2)
  #expect(english.count == packProblems.count - 2)
}

@Test func saysWhoseMatterAPackErrorIs() {
  #expect(PackError(.cannotRead(.notFound), path: "").category == .cannotRead)
  #expect(PackError(.assetUnreadable("", .notFound), path: "").category == .cannotRead)
  #expect(PackError(.cannotWrite(.notFound), path: "").category == .cannotWrite)
  #expect(PackError(.archiveFailed(writing: true), path: "").category == .cannotWrite)
  #expect(PackError(.archiveFailed(writing: false), path: "").category == .cannotRead)
  #expect(PackError(.cutOff, path: "").category == .invalidContent)
}

@Test func writesSizesAsPeopleDo() {
  func message(_ limit: Int) -> Message { PackError(.unpacksTooLarge(limit: limit), path: "p").message }
  #expect(message(128 << 20).english.contains("128 MiB"))
  #expect(message(1_610_612_736).english.contains("1.5 GiB"))
  #expect(message(1_610_612_736).danish.contains("1,5 GiB"))
  #expect(message(10).danish.contains("10 B"))
}
