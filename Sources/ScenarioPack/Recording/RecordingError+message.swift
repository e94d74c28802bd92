public import Diagnostics

extension RecordingError: CustomStringConvertible {
  /// The English message.
  public var description: String { message.english }

  /// What was seen and what can be done, as a sentence or two, after the path and the line.
  public var message: Message {
    let place = line.map { "\(path):\($0)" } ?? path
    let sentence = sentence
    return Message(da: "\(place): \(sentence.danish)", en: "\(place): \(sentence.english)")
  }

  private var sentence: Message {
    switch problem {
    case .cannotRead(let fault):
      Message(
        da: "Optagelsen kan ikke læses: \(fault.reason.danish).",
        en: "The recording cannot be read: \(fault.reason.english).")
    case .cannotWrite(let fault):
      Message(
        da: "Optagelsen kan ikke skrives: \(fault.reason.danish).",
        en: "The recording cannot be written: \(fault.reason.english).")
    case .empty:
      Message(
        da: "Filen er tom; der er ikke optaget noget i den.", en: "The file is empty; nothing was recorded in it.")
    case .notARecording:
      Message(
        da: "Filen er ikke en optagelse; dens første linje skal være et JSON-objekt med nøglen `recording`.",
        en: "The file is not a recording; its first line must be a JSON object with the key `recording`.")
    case .cutOff:
      Message(
        da: "Linjen er skåret over midt i. Slet den, hvis svarene før den skal bruges.",
        en: "The line is cut in the middle. Delete it to use the answers before it.")
    case .invalid(let fault):
      Message(
        da: "Linjen kan ikke bruges: \(fault.reason.danish).", en: "The line cannot be used: \(fault.reason.english).")
    case .wrongStep(let found, let expected) where (1..<expected).contains(found):
      Message(
        da: "Her står svar nummer \(found), men det næste er nummer \(expected). Står der en linje to gange?",
        en: "This is answer number \(found), but the next is number \(expected). Does a line stand here twice?")
    case .wrongStep(let found, let expected):
      Message(
        da: "Her står svar nummer \(found), men det næste er nummer \(expected). Mangler der en linje?",
        en: "This is answer number \(found), but the next is number \(expected). Is a line missing?")
    case .lineTooLong(let limit):
      Message(
        da: "Linjen er længere end \(limit) byte, som er det højeste.",
        en: "The line is longer than \(limit) bytes, which is the most.")
    case .tooManyLines(let limit):
      Message(
        da: "Filen har flere end \(limit) linjer, som er det højeste.",
        en: "The file has more than \(limit) lines, which is the most.")
    case .tooLarge(let limit):
      Message(
        da: "Filen er større end \(limit >> 20) MiB, som er det højeste.",
        en: "The file is larger than \(limit >> 20) MiB, which is the most.")
    case .noneInFolder:
      Message(
        da: "Der er ingen optagelser (.jsonl) i mappen.", en: "There are no recordings (.jsonl) in the folder.")
    case .tooDeep(let limit):
      Message(
        da: "Mappen ligger mere end \(limit) mapper nede; så dybt ledes der ikke.",
        en: "The folder lies more than \(limit) folders down, which is as deep as is looked.")
    case .tooManyNames(let limit):
      Message(
        da: "Der er \(limit) navne eller flere i mappen; del den op.",
        en: "The folder has \(limit) names or more; divide it.")
    }
  }
}
