import ArgumentParser
import AspirantCompilerTool
import ScenarioModel

/// Refuses, as wrong usage, a seed that a recording cannot hold.
func checkSeed(_ seed: UInt64) throws {
  guard seed > Recording.Header.greatestSeed else { return }
  throw ValidationError(
    help(
      da: "--seed er højst \(Recording.Header.greatestSeed).",
      en: "--seed is at most \(Recording.Header.greatestSeed)."))
}
