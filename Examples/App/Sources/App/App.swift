import Foundation
import ScenarioPack

/// Plays the scenario in the terminal: shows what is said, numbers the answers, and asks until one fits.
@main struct App {
  /// The pack that the plug-in made of the folder `Scenarios/paraplyen`.
  static var scenarios: URL? { Bundle.module.url(forResource: "paraplyen", withExtension: "aspack") }

  static func main() throws {
    guard let scenarios, let program = try PackReader.read(scenarios.path).program("paraplyen") else {
      throw CocoaError(.fileNoSuchFile)
    }
    var play = try Play(program, seed: UInt64.random(in: 0...UInt64(UInt32.max)))
    print(play.opening.joined(separator: "\n"))
    while !play.isOver {
      for (index, answer) in play.answers.enumerated() { print("  \(index + 1)  \(answer)") }
      guard let line = readLine() else { return }
      guard let number = Int(line), let lines = play.answer(number) else { continue }
      print(lines.joined(separator: "\n"))
    }
    print(play.result.joined(separator: "\n"))
  }
}
