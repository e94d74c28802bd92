import ScenarioModel
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `aspirant play` was asked to do.
struct PlayOptions: Sendable {
  /// The pack.
  var pack: Pack
  /// The path of the pack as it was typed.
  var packPath: String
  /// The id of the scenario, if one was named.
  var scenario: String?
  /// Where to save, if that was said.
  var save: String?
  /// What was saved earlier and is to be resumed.
  var resumed: Recording?
  /// The path that it was read from.
  var resumedFrom: String?
  /// Where to write the whole recording at the end.
  var record: String?
  /// Where to append the values of check-ins.
  var checkIns: String?
  /// The seed, if one was named.
  var seed: UInt64?
  /// Whether time limits hold.
  var timing = false
  /// The texts in another language than the pack's own, if that is to be read.
  var translation: Translation?

  /// The command that goes on from a saved play, as one can type it.
  func command(resuming path: String) -> String {
    let words = ["aspirant", "play", packPath, "--resume", path]
    return words.map { word in
      let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./~+=:,@".contains($0) }
      return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }
}

/// Whether the environment's locale has UTF-8 as its encoding.
func isUnicodeTerminal() -> Bool {
  for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
    guard let value = getenv(name), value.pointee != 0 else { continue }
    let locale = String(cString: value).lowercased()
    return locale.contains("utf-8") || locale.contains("utf8")
  }
  return false
}
