public import Diagnostics

extension RecordingError: CustomStringConvertible {
  /// The English message.
  public var description: String { message.english }

  /// What was seen and what can be done, as a sentence or two, after the path and the line.
  public var message: Message {
    let place = line.map { "\(path):\($0)" } ?? path
    let (danish, english) = sentence
    return Message(da: "\(place): \(danish)", en: "\(place): \(english)")
  }

  private var sentence: (String, String) {
    switch problem {
    case .cannotRead(let fault):
      (
        "Optagelsen kan ikke læses: \(fault.reason.danish).",
        "The recording cannot be read: \(fault.reason.english)."
      )
    case .cannotWrite(let fault):
      (
        "Optagelsen kan ikke skrives: \(fault.reason.danish).",
        "The recording cannot be written: \(fault.reason.english)."
      )
    case .empty:
      ("Filen er tom; der er ikke optaget noget i den.", "The file is empty; nothing was recorded in it.")
    case .notARecording:
      (
        "Filen er ikke en optagelse; dens første linje skal være et JSON-objekt med nøglen `recording`.",
        "The file is not a recording; its first line must be a JSON object with the key `recording`."
      )
    case .cutOff:
      (
        "Linjen er skåret over midt i. Slet den, hvis svarene før den skal bruges.",
        "The line is cut in the middle. Delete it to use the answers before it."
      )
    case .invalid(let fault):
      ("Linjen kan ikke bruges: \(fault.reason.danish).", "The line cannot be used: \(fault.reason.english).")
    case .wrongStep(let found, let expected):
      (
        "Her står svar nummer \(found), men det næste er nummer \(expected). Mangler der en linje?",
        "This is answer number \(found), but the next is number \(expected). Is a line missing?"
      )
    case .lineTooLong(let limit):
      (
        "Linjen er længere end \(limit) byte, som er det højeste.",
        "The line is longer than \(limit) bytes, which is the most."
      )
    case .tooManyLines(let limit):
      (
        "Filen har flere end \(limit) linjer, som er det højeste.",
        "The file has more than \(limit) lines, which is the most."
      )
    case .tooLarge(let limit):
      (
        "Filen er større end \(limit >> 20) MiB, som er det højeste.",
        "The file is larger than \(limit >> 20) MiB, which is the most."
      )
    }
  }
}
