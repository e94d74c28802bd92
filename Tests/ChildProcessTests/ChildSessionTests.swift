import ChildProcess
import Foundation
import Testing

/// Programs with which lines are exchanged, and what they may do wrong.
struct ChildSessionTests {
  /// What a program of the shell answers to some questions.
  private static func replies(
    _ script: String, to questions: [String] = ["one"], seconds: Double = 120, bytes: Int = 1000
  ) async -> (replies: [ChildSession.Reply], errors: String, after: Duration) {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let start = ContinuousClock.now
        let session = ChildSession(
          ChildSession.Options(
            path: "/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"],
            limits: ChildProgram.Limits(time: .seconds(seconds), output: bytes, errorTail: 20)))
        var replies: [ChildSession.Reply] = []
        for question in questions { replies.append(session.ask(Array(question.utf8))) }
        session.end()
        continuation.resume(
          returning: (replies, String(decoding: session.errorTail, as: UTF8.self), ContinuousClock.now - start))
      }
    }
  }

  private func line(_ text: String) -> ChildSession.Reply { .line(Array(text.utf8)) }

  @Test func asksAndAnswersInTurn() async {
    let result = await Self.replies(
      "while read -r line; do echo \"<$line>\"; echo word >&2; done", to: ["one", "two", "æble"])
    #expect(result.replies == [line("<one>"), line("<two>"), line("<æble>")])
    #expect(result.errors == "word\nword\nword\n")
  }

  @Test func hearsOfAProgramThatLeavesWithoutReading() async {
    #expect(await Self.replies("exit 3").replies == [.left(.exited(3))])
    let large = String(repeating: "x", count: 1 << 20)
    #expect(await Self.replies("exit 3", to: [large]).replies == [.left(.exited(3))])
    #expect(await Self.replies("exec 0<&-; exit 4", to: [large]).replies == [.left(.exited(4))])
    // What it said before counts, and afterwards there is nothing more.
    #expect(await Self.replies("echo yes; exit 5", to: ["a", "b"]).replies == [line("yes"), .left(.exited(5))])
  }

  @Test func hearsOfOneThatASignalEnds() async {
    #expect(await Self.replies("kill -9 $$").replies == [.left(.signalled(9))])
    #expect(await Self.replies("kill -SEGV $$").replies == [.left(.signalled(11))])
  }

  @Test func hearsOfHalfALine() async {
    #expect(await Self.replies("printf half").replies == [.cut(Array("half".utf8))])
    #expect(await Self.replies("printf half; exec 1>&-; sleep 100").replies == [.cut(Array("half".utf8))])
  }

  @Test func endsOneThatTakesTooLong() async {
    let result = await Self.replies("sleep 1000", seconds: 0.3)
    #expect(result.replies == [.left(.outOfTime)])
    // One that does not read is too late as well, whatever it is asked.
    let large = String(repeating: "x", count: 1 << 22)
    #expect(await Self.replies("sleep 1000", to: [large], seconds: 0.3).replies == [.left(.outOfTime)])
    #expect(await Self.replies("trap '' TERM INT HUP; sleep 1000", seconds: 0.3).replies == [.left(.outOfTime)])
  }

  @Test func endsOneThatSaysTooMuch() async {
    #expect(await Self.replies("yes | tr -d '\\n'").replies == [.left(.tooMuch)])
    #expect(await Self.replies("head -c 2000 /dev/zero; echo; sleep 100").replies == [.left(.tooMuch)])
    #expect(await Self.replies("yes >&2").replies == [.left(.tooMuch)])
    // Many lines are no fault; those that nobody asked for are answers to come.
    #expect(await Self.replies("echo a; echo b", to: ["x", "y"]).replies == [line("a"), line("b")])
  }

  @Test func endsWhatAProgramLeavesBehind() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("child-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let result = await Self.replies("sleep 1000 & echo $! > \(file); echo done; wait")
    #expect(result.replies == [line("done")])
    let number = try String(contentsOfFile: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    var isAtWork = true
    for _ in 0..<3000 where isAtWork {
      let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
      isAtWork = state.map { $0.split(separator: ")").last?.split(separator: " ").first != "Z" } ?? false
      if isAtWork { usleep(10_000) }
    }
    #expect(!isAtWork)
  }

  @Test func saysWhyAProgramCannotBeStarted() async {
    let reply = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let session = ChildSession(
          ChildSession.Options(path: "/nowhere/at-all", environment: [:], limits: ChildProgram.Limits()))
        continuation.resume(returning: session.ask([]))
      }
    }
    guard case .left(.notStarted(let reason)) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test func stopsWaitingWhenItIsInterrupted() async {
    let reply = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var ends: [Int32] = [0, 0]
        _ = pipe(&ends)
        _ = write(ends[1], "x", 1)
        let session = ChildSession(
          ChildSession.Options(
            path: "/bin/sh", arguments: ["-c", "sleep 1000"], environment: ["PATH": "/usr/bin:/bin"],
            limits: ChildProgram.Limits(time: .seconds(1000)), interruption: ends[0]))
        continuation.resume(returning: session.ask(Array("one".utf8)))
      }
    }
    #expect(reply == .interrupted)
  }
}
