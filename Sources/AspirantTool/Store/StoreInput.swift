package import ArgumentParser
import AspirantCompilerTool
import ScenarioStore

/// The store that a command is about, and how long it waits for others.
package struct StoreInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(help(da: "Filen med resultater.", en: "The file of results."), valueName: "store"))
  package var store: String

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor længe der ventes på et andet program, der skriver: 0 til 3600 sekunder.",
        en: "How long to wait for another program that writes: 0 to 3600 seconds."), valueName: "seconds"))
  package var wait = 30

  package init() {}

  package func validate() throws {
    guard (0...3_600).contains(wait) else {
      throw ValidationError(help(da: "--wait er et tal fra 0 til 3600.", en: "--wait is a number from 0 to 3600."))
    }
  }

  /// How the store is opened.
  var options: StoreOptions { StoreOptions(patience: wait) }

  /// Opens the store.
  func open(for purpose: StoreOptions.Purpose) throws(CommandFailure) -> ResultStore {
    do throws(StoreError) {
      return try ResultStore.open(store, for: purpose, options: options)
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  /// Makes a failure of a fault with a store.
  init(_ error: StoreError) { self.init(error.message, error.category) }
}

/// Takes a fault with a store for the failure of a command.
func storing<Value>(_ body: () throws(StoreError) -> Value) throws(CommandFailure) -> Value {
  do throws(StoreError) { return try body() } catch { throw CommandFailure(error) }
}

/// Takes a code for a class, a group or a seat from the command line.
func checkCode(_ code: String?, _ rule: CodeRule, option: String) throws {
  guard let code, !rule.allows(code) else { return }
  throw ValidationError(
    rule == .personal
      ? help(
        da: """
          \(option): koden har 1 til 32 tegn: små bogstaver fra a til z, tal, `-`, `_` og `.`, og mindst ét tal, som plads-07. \
          Navne og CPR-numre hører ikke til her.
          """,
        en: """
          \(option): the code has 1 to 32 signs: lower-case letters from a to z, digits, `-`, `_` and `.`, and at least one \
          digit, as seat-07. Names and CPR numbers have no place here.
          """)
      : help(
        da: """
          \(option): koden har 1 til 32 tegn: små bogstaver fra a til z, tal, `-`, `_` og `.`, som hold-a. Navne og CPR-numre \
          hører ikke til her.
          """,
        en: """
          \(option): the code has 1 to 32 signs: lower-case letters from a to z, digits, `-`, `_` and `.`, as class-a. Names \
          and CPR numbers have no place here.
          """))
}
