import Diagnostics
import ScenarioKit
import ScenarioModel
func prove(_ program: Program, of scenario: Authored.Scenario, budget: Int) -> (program: Program?, diagnostics: [Diagnostic]) { (program, []) }
