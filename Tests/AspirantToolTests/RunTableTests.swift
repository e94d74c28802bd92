import AspirantCompilerTool
import Diagnostics
import Foundation
import ScenarioClassroom
import Testing

@testable import AspirantTool

/// The table of `aspirant run`, as wide as the terminal.
struct RunTableTests {
  private func reports() throws -> [RunReport.Scenario] {
    let pack = try PackedExample.path("demens-foerste-uger")
    let result = try ToolProcess.run(["run", pack, "--runs", "30", "--json"])
    return try JSONDecoder().decode(RunReport.self, from: Data(result.output.utf8)).scenarios
  }

  @Test func keepsToTheWidthOfTheTerminal() throws {
    for report in try reports() {
      for language in [MessageLanguage.danish, .english] {
        for width in [40, 60, 80] {
          let text = RunTable(report, width: width, Console(language: language)).text
          let wide = text.split(separator: "\n").filter { displayWidth(of: String($0)) > width }
          // A word that is longer than a line stays whole.
          #expect(wide.allSatisfy { !$0.contains(" ") }, "\(wide)")
        }
      }
    }
  }

  @Test func putsNamesAboveTheirFiguresWhereThereIsNoRoom() throws {
    let report = try #require(try reports().first { !$0.summary.dimensions.isEmpty })
    let dimension = try #require(report.summary.dimensions.first).title
    func lines(_ width: Int) -> [Substring] {
      RunTable(report, width: width, Console(language: .danish)).text.split(separator: "\n")
    }
    #expect(lines(100).contains { $0.hasPrefix(dimension) && $0 != dimension })
    #expect(lines(40).contains { $0 == dimension })
  }
}
