import AspirantCompilerTool
import Diagnostics

/// How many are done where nobody knows how many there are, on a terminal only, in one line that is wiped at the end.
struct RunningCount {
  private let console: Console
  private let label: String
  private let isShown: Bool

  /// Makes a display that shows nothing where standard error is no terminal.
  init(_ console: Console, label: String) {
    self.console = console
    self.label = visibleText(label)
    isShown = console.isTerminal(.error)
  }

  /// Shows that so many are done, now and then.
  func show(_ done: Int) {
    guard isShown, done.isMultiple(of: 100) else { return }
    console.write(Array("\r\u{1B}[K\(label)  \(done)".utf8), to: .error)
  }

  /// Wipes the line.
  func finish() {
    if isShown { console.write(Array("\r\u{1B}[K".utf8), to: .error) }
  }
}
