import ScenarioStore
import Testing

struct CalendarDayTests {
  @Test(arguments: ["2026-05-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func takesADay(_ text: String) { #expect(CalendarDay(text)?.text == text) }

  @Test(arguments: [
    "", "2026-5-1", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-05-00", "0000-01-01",
    "2026-05-01T10", "+026-05-01", "２０２６-05-01", "2026/05/01", "-026-05-01",
  ])
  func refusesWhatIsNone(_ text: String) { #expect(CalendarDay(text) == nil) }

  /// Days of the Unix epoch as `date -u -d @$((n * 86400)) +%F` says them.
  @Test(arguments: [
    (0, "1970-01-01"), (19_782, "2024-02-29"), (11_016, "2000-02-29"), (20_574, "2026-05-01"), (-1, "1969-12-31"),
    (47_540, "2100-02-28"), (47_541, "2100-03-01"),
  ])
  func countsDays(_ days: Int, _ text: String) { #expect(CalendarDay(daysSince1970: days).text == text) }
}
