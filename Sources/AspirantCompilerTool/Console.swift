package import Diagnostics
package import ScenarioPack
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a command speaks: results on standard output, everything else on standard error.
package struct Console: Sendable {
  /// One of the two streams.
  package enum Stream: Int32, Sendable {
    /// Results.
    case output = 1
    /// Everything else.
    case error = 2
  }

  /// The language that was asked for, or that the environment speaks; nil where the pack decides.
  private let chosen: MessageLanguage?
  /// The language of the pack at hand.
  private var packLanguage: MessageLanguage?
  private let colours: Bool?
  private let results = Results()

  /// What became of the results, shared by all copies of a console.
  private final class Results: Sendable {
    /// Why they could not be written, once that has happened.
    let fault = Mutex<FileFault?>(nil)
  }

  /// Makes a console.
  ///
  /// - Parameters:
  ///   - language: The language that was asked for.
  ///   - colours: Whether to colour; nil to do so on a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`.
  package init(language: MessageLanguage? = nil, colours: Bool? = nil) {
    chosen = MessageLanguage.detect(option: language, environment: environment())
    self.colours = colours
  }

  /// The language to speak: what was asked for, else the environment's, else the pack's, else English.
  package var language: MessageLanguage { chosen ?? packLanguage ?? .english }

  /// Speaks the language of a pack where nothing else was asked for.
  package mutating func adopt(locale: String?) {
    if let locale { packLanguage = MessageLanguage(locale: locale) }
  }

  /// The wording in the language to speak.
  package func callAsFunction(da: String, en: String) -> String { language == .danish ? da : en }

  /// A number and what it counts, in the language to speak.
  package func counted(
    _ number: Int, da danish: (one: String, many: String), en english: (one: String, many: String)
  ) -> String {
    Message.counted(number, da: danish, en: english)[language]
  }

  /// Whether a stream is a terminal.
  package func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Whether to colour what goes to a stream.
  package func isColoured(_ stream: Stream) -> Bool {
    if let colours { return colours }
    let environment = environment()
    return isTerminal(stream) && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// How many columns a stream's lines may have: the terminal's, at least 20; 100 elsewhere.
  package func width(_ stream: Stream) -> Int {
    var size = winsize()
    guard isTerminal(stream), ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return max(20, min(Int(size.ws_col), 120))
  }

  /// Why results could not be written; nil as long as they were.
  ///
  /// A reader that has gone away is a fault too, but none that anybody wants to hear of.
  package var outputFault: FileFault? { results.fault.withLock { $0 } }

  /// Writes a text and a newline. Whatever could command a terminal is spelt out; line breaks stay.
  package func print(_ text: String, to stream: Stream = .output) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { visibleText($0) }
    write(Array(lines.joined(separator: "\n").utf8) + [0x0A], to: stream)
  }

  /// Writes bytes. Where results cannot be written, ``outputFault`` says why, and nothing more is written.
  package func write(_ bytes: [UInt8], to stream: Stream = .output) {
    guard stream == .error || outputFault == nil else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Self.write(stream.rawValue, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let fault = FileFault(errno: errno)
        if stream == .output { results.fault.withLock { $0 = fault } }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes bytes to a file, which appears whole, or to standard output where no file is named.
  ///
  /// - Throws: ``CommandFailure`` where the file cannot be written; then there is no new file.
  package func write(_ bytes: [UInt8], orTo path: String?) throws(CommandFailure) {
    guard let path else { return write(bytes) }
    do throws(FileFault) {
      let file = try OutputFile(path)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw CommandFailure(.cannotWrite, path, error)
    }
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Says on standard error why something was not done.
  package func complain(_ message: Message) {
    let word = self(da: "fejl", en: "error")
    print("aspirant: \(word): \(visibleText(message[language]))", to: .error)
  }

  /// Says on standard error what somebody should know; the command goes on.
  package func warn(da: String, en: String) {
    let word = self(da: "advarsel", en: "warning")
    print("aspirant: \(word): \(visibleText(self(da: da, en: en)))", to: .error)
  }

  /// Shows findings as a person reads them.
  package func show(_ diagnostics: [Diagnostic], in sources: SourceMap, to stream: Stream) {
    guard !diagnostics.isEmpty else { return }
    let renderer = DiagnosticRenderer(
      language: language, style: isColoured(stream) ? .coloured : .plain, width: width(stream))
    write(Array(renderer.render(diagnostics, in: sources).utf8), to: stream)
  }
}

/// Puts something that cannot be written in the place of a standard stream that is closed.
///
/// Else the next file to be opened would take its number, and the results would go into that file.
func keepStandardStreams() {
  for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
    // The lowest free number is the one that was asked about.
    _ = open("/dev/null", O_RDONLY)
  }
}

/// The environment's variables.
package func environment() -> [String: String] {
  var variables: [String: String] = [:]
  for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM"] {
    if let value = getenv(name) { variables[name] = String(cString: value) }
  }
  return variables
}
