import ContentHash
import Foundation
import ScenarioStore
import Testing

/// Check-ins: counts that lead back to nobody.
struct CheckInTests {
  private func answer(_ value: Int, _ checkIn: String = "slut/ro") -> CheckInAnswer {
    CheckInAnswer(
      pack: "dk.example.proeve", scenario: "kaffen", checkIn: checkIn, repeats: "start/ro", value: value)
  }

  private func mark(_ text: String) -> CheckInFileMark {
    CheckInFileMark(bytes: text.utf8.count, sha256: sha256(Array(text.utf8)))
  }

  @Test func countsAnswers() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path())
    let added = try store.addCheckIns(class: "hold-a", upTo: mark("abc"), on: Samples.day) { marks in
      #expect(marks.isEmpty)
      return [answer(3), answer(1), answer(3), answer(2, "midt/ro")]
    }
    #expect(added == 4)
    #expect(
      try store.checkIns() == [
        CheckInCount(classCode: "hold-a", answer: answer(2, "midt/ro"), count: 1),
        CheckInCount(classCode: "hold-a", answer: answer(1), count: 1),
        CheckInCount(classCode: "hold-a", answer: answer(3), count: 2),
      ])
    #expect(try store.checkIns(class: "hold-b").isEmpty)
  }

  @Test func tellsHowFarAFileWasRead() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path())
    for text in ["a\n", "a\nb\n"] {
      _ = try store.addCheckIns(class: "hold-a", upTo: mark(text), on: Samples.day) { _ in [answer(1)] }
    }
    _ = try store.addCheckIns(class: "hold-a", upTo: mark("a\nb\n"), on: Samples.day) { marks in
      #expect(marks == [mark("a\nb\n"), mark("a\n")])
      return []
    }
    #expect(try store.checkIns().map(\.count) == [2])
  }

  /// In whichever order the answers came in: the file has the same bytes, also where SQLite puts rows in its pages.
  @Test func keepsNoOrder() throws {
    let answers = [answer(1), answer(2), answer(2), answer(3, "midt/ro")]
    var files: [Data] = []
    for order in [answers, answers.reversed()] {
      let scratch = try Scratch()
      do {
        let store = try ResultStore.create(scratch.path())
        for (index, part) in [order.prefix(2), order.suffix(2)].enumerated() {
          _ = try store.addCheckIns(class: "hold-a", upTo: mark("\(index)"), on: Samples.day) { _ in Array(part) }
        }
      }
      files.append(try Data(contentsOf: URL(fileURLWithPath: scratch.path())))
    }
    #expect(files[0] == files[1])
  }

  @Test func takesNoFreeText() throws {
    let scratch = try Scratch()
    let store = try ResultStore.create(scratch.path())
    let bad = [answer(0), answer(1, "jeg er Gerda"), answer(1, "")]
    #expect(try store.addCheckIns(class: "hold-a", upTo: mark("a"), on: Samples.day) { _ in bad } == 0)
    #expect(try store.addCheckIns(class: "Gerda Hansen", upTo: mark("a"), on: Samples.day) { _ in [answer(1)] } == nil)
    #expect(try store.checkIns().isEmpty)
  }
}
