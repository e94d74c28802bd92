package import ArgumentParser
package import Diagnostics
package import ScenarioCompiler
package import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a command stops: what is said on standard error, and the exit code.
package struct CommandFailure: Error {
  /// What is said.
  package var message: Message
  /// How the process exits.
  package var code: ExitCode

  /// Makes a failure.
  package init(_ code: ExitCode, da danish: String, en english: String) {
    message = Message(da: danish, en: english)
    self.code = code
  }

  /// Makes a failure of a fault with a file.
  package init(_ message: Message, _ category: FailureCategory) {
    self.message = message
    code =
      switch category {
      case .cannotRead: .cannotRead
      case .cannotWrite: .cannotWrite
      case .invalidContent: .invalidInput
      }
  }

  /// Makes a failure of a fault with the file or folder at a path.
  package init(_ code: ExitCode, _ path: String, _ fault: FileFault) {
    self.init(code, da: "\(path): \(fault.reason.danish)", en: "\(path): \(fault.reason.english)")
  }

  /// Makes a failure of a fault with the program of a kind.
  package init(_ fault: ProgramFault) {
    message = fault.message
    for note in fault.notes {
      message.danish += " " + note.message.danish
      message.english += " " + note.message.english
    }
    code = .unavailable
  }

  /// Makes a failure of a fault with a pack.
  package init(_ error: PackError) { self.init(error.message, error.category) }

  /// Makes a failure of a fault with a recording.
  package init(_ error: RecordingError) { self.init(error.message, error.category) }
}

/// Runs the body of a command and ends the process with the exit code of what went wrong, saying it first.
///
/// Results that could not be written are such a thing, unless their reader has gone away.
package func run(_ console: inout Console, _ body: (inout Console) throws -> Void) throws {
  keepStandardStreams()
  var code: ExitCode?
  do {
    try body(&console)
  } catch let failure as CommandFailure {
    code = say(failure, console)
  } catch let error as PackError {
    code = say(CommandFailure(error), console)
  } catch let error as RecordingError {
    code = say(CommandFailure(error), console)
  } catch let found as ExitCode {
    code = found
  } catch {
    let failure = CommandFailure(
      .ownFault, da: "noget i Aspirant selv gik galt, beklager: \(error)",
      en: "something in Aspirant itself went wrong, sorry: \(error)")
    code = say(failure, console)
  }
  if let fault = console.outputFault, fault != .system(EPIPE) {
    let reason = fault.reason
    let failure = CommandFailure(
      .cannotWrite, da: "resultatet kan ikke skrives: \(reason.danish).",
      en: "the results cannot be written: \(reason.english).")
    code = say(failure, console)
  }
  if let code { throw code }
}

/// Says why a command stops.
private func say(_ failure: CommandFailure, _ console: Console) -> ExitCode {
  console.complain(failure.message)
  return failure.code
}
