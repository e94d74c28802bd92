import MediaFiles
import Testing

/// Captions and their times.
struct WebVTTTests {
  @Test(
    arguments: [
      ("WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n00:01.500 --> 00:03.000\nb\n", nil),
      ("\u{FEFF}WEBVTT opkald\r\n\r\n1\r\n00:00:01.000-->00:00:02.000 align:start\r\na\r\n", nil),
      ("WEBVTT\r\r100:00:01.000\t-->\t100:00:02.000\ra", nil),
      ("WEBVTT\n\nNOTE hej\n\n00:01.000 --> 00:02.000\na", nil),
      (
        "WEBVTT\n\n00:04.000 --> 00:05.000\na\n\n00:01.000 --> 00:02.000\nb",
        CaptionProblem(reason: .outOfOrder, line: 6)
      ),
      ("WEBVTT\n\n00:04.000 --> 00:04.000\na", CaptionProblem(reason: .endsTooEarly, line: 3)),
      ("WEBVTT\n\n00:04.000 --> 00:03.000\na", CaptionProblem(reason: .endsTooEarly, line: 3)),
      ("WEBVTT\r\n\r\n00:04,000 --> 00:05,000\r\na", CaptionProblem(reason: .notATime, line: 3)),
      ("WEBVTT\n\n0:04.000 --> 00:05.000\na", CaptionProblem(reason: .notATime, line: 3)),
      ("WEBVTT\n\n00:61.000 --> 01:05.000\na", CaptionProblem(reason: .notATime, line: 3)),
      ("WEBVTT\n\n99999999999999999999:00:01.000 --> 01:05.000\na", CaptionProblem(reason: .notATime, line: 3)),
      ("WEBVTT\n\n-->", CaptionProblem(reason: .notATime, line: 3)),
      ("WEBVTT", CaptionProblem(reason: .empty, line: 1)),
    ] as [(String, CaptionProblem?)])
  func findsTheFirstTimeThatDoesNotFit(_ text: String, _ problem: CaptionProblem?) throws {
    let report = try inspect(Array(text.utf8))
    #expect(report.kind == .vtt)
    #expect(report.captionProblem == problem)
  }

  @Test func isBrokenWhereItIsNotUTF8() throws {
    #expect(try inspect(Array("WEBVTT\n\n".utf8) + [0xC3, 0x28]).damage == .broken)
  }
}
