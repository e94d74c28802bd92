import AspirantCompilerTool
import Diagnostics

/// How far long work has come, on a terminal only, in one line that is wiped at the end.
struct Progress {
  private let console: Console
  private let total: Int
  private let label: String
  private let isShown: Bool

  /// Makes a display that shows nothing where standard error is no terminal.
  init(_ console: Console, total: Int, label: String) {
    self.console = console
    self.total = total
    self.label = visibleText(label)
    isShown = console.isTerminal(.error) && total >= 10_000
  }

  /// Shows that so many are done.
  func show(_ done: Int) {
    guard isShown else { return }
    console.write(Array("\r\u{1B}[K\(label)  \(done * 100 / max(total, 1)) %".utf8), to: .error)
  }

  /// Wipes the line.
  func finish() {
    if isShown { console.write(Array("\r\u{1B}[K".utf8), to: .error) }
  }
}
