import AspirantCompilerTool
import Diagnostics
import Synchronization

/// How far long work has come, on a terminal only, in one line that is wiped at the end: the share that is done, how many
/// a second, and the time that is left. It shows once the work has taken half a second.
final class Progress: Sendable {
  private let console: Console
  private let total: Int
  private let label: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

  /// Makes a display that shows nothing where standard error is no terminal.
  init(_ console: Console, total: Int, label: String) {
    self.console = console
    self.total = total
    self.label = visibleText(label)
    isShown = console.isTerminal(.error)
  }

  /// Shows that so many are done, a few times a second.
  func show(_ done: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { last in
      guard now - (last ?? start) >= .milliseconds(last == nil ? 500 : 200) else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let line = progressLine(
      label: label, done: done, total: total, elapsed: now - start, width: console.width(.error),
      isDanish: console.language == .danish)
    console.write(Array("\r\u{1B}[K\(line)".utf8), to: .error)
  }

  /// Wipes the line.
  func finish() {
    if lastShown.withLock({ $0 != nil }) { console.write(Array("\r\u{1B}[K".utf8), to: .error) }
  }
}

/// The line of a display, for example `demens  42 %  310000/s  2 s left`; parts that find no room are left out.
func progressLine(
  label: String, done: Int, total: Int, elapsed: Duration, width: Int, isDanish: Bool
) -> String {
  // Series have at most 10^9 runs, so nothing here leaves 64 bits.
  let rate = done * 1000 / max(elapsed.milliseconds, 1)
  let left = rate > 0 ? (max(total - done, 0) + rate - 1) / rate : nil
  var parts = [label, "\(min(done, total) * 100 / max(total, 1)) %", "\(rate)/s"]
  if let left {
    let minutes = left / 60
    let time = minutes > 0 ? "\(minutes) min" : "\(left) s"
    parts.append(isDanish ? "\(time) tilbage" : "\(time) left")
  }
  while parts.count > 1, displayWidth(of: parts.joined(separator: "  ")) >= width { parts.remove(at: 0) }
  return parts.joined(separator: "  ")
}
