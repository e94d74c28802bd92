import AspirantCompilerTool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A dialogue on standard input and output.
struct TerminalConversation: Conversation {
  private let console: Console
  private var input: LineInput
  private let isTyped: Bool

  /// Makes a dialogue, in which Ctrl-C is heard as a word and no longer ends the process at once.
  init(_ console: Console) {
    self.console = console
    input = LineInput(STDIN_FILENO, stop: StopSignals.caught())
    isTyped = isatty(STDIN_FILENO) == 1 && console.isTerminal(.output)
  }

  var height: Int? {
    var size = winsize()
    guard isTyped, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  mutating func say(_ text: String) { console.write(Array(text.utf8)) }

  mutating func warn(_ text: String) { console.print(text, to: .error) }

  mutating func hear(_ prompt: String, within milliseconds: Int?) -> Heard {
    // Nobody can answer what nobody is shown.
    guard console.outputFault == nil else { return .end }
    if isTyped { console.write(Array(prompt.utf8)) }
    let heard = input.next(within: milliseconds)
    switch heard {
    case .late:
      guard isTyped else { break }
      // What was half typed is no answer to what comes next.
      tcflush(STDIN_FILENO, TCIFLUSH)
      console.write([0x0A])
    case .end, .interrupted: if isTyped { console.write([0x0A]) }
    case .line, .noise: break
    }
    return heard
  }
}
