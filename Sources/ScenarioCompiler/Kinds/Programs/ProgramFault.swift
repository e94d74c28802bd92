package import Diagnostics

/// Why what the program of a kind did cannot be used. Its author has to mend it, and never an author of scenarios.
package struct ProgramFault: Error, Sendable {
  /// The kind.
  package var kind: String
  /// What it did, as a part of a sentence.
  var deed: Message
  /// The author's word about which it did it; nil for the name of the kind.
  var place: SourceRange?
  /// What else there is to say.
  package internal(set) var notes: [Diagnostic.Note] = []

  init(_ kind: String, da danish: String, en english: String, at place: SourceRange? = nil) {
    self.kind = kind
    deed = Message(da: danish, en: english)
    self.place = place
  }

  /// What went wrong, in a sentence.
  package var message: Message {
    let name = kindProgramPrefix + kind
    return Message(
      da: "Programmet `\(name)` kan ikke bruges her: \(deed.danish).",
      en: "The program `\(name)` cannot be used here: \(deed.english).")
  }

  /// The finding of an author who uses the kind.
  ///
  /// - Parameter name: Where the scenario names the kind.
  /// - Returns: An error at the word about which it happened.
  func diagnostic(named name: SourceRange) -> Diagnostic {
    let advice = Message(
      da: "Det er ikke din tekst, der er noget galt med. Vis det til den, der har lavet programmet.",
      en: "Nothing is wrong with your text. Show this to whoever made the program.")
    return Diagnostic(
      .error, "kind-program-failed", at: place ?? name, message, notes: notes + [Diagnostic.Note(advice)])
  }

  /// The fault with the last of what the program wrote about itself.
  func adding(errorTail: [UInt8]) -> ProgramFault {
    let lines = String(decoding: errorTail, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { !$0.allSatisfy(\.isWhitespace) }.suffix(3).map { shown($0) }
    guard !lines.isEmpty else { return self }
    var fault = self
    let words = lines.joined(separator: " / ")
    fault.notes.append(Diagnostic.Note(Message(da: "Det skrev til sidst: \(words)", en: "It wrote last: \(words)")))
    return fault
  }
}

/// Something that a program wrote, short and harmless enough for a message.
func shown(_ text: some StringProtocol) -> String {
  let text = visibleText(text.prefix(200))
  return text.count > 160 ? text.prefix(160) + "…" : text
}

extension KindProgramRun {
  /// Why the run cannot be used, whatever was written; nil where the program ended as it should.
  func fault(of kind: String) -> ProgramFault? {
    switch ending {
    case .exited(0): nil
    case .exited(let code):
      ProgramFault(
        kind, da: "det gik i stykker og sluttede med kode \(code)", en: "it broke off with exit code \(code)")
    case .signalled(let signal):
      ProgramFault(
        kind, da: "det gik i stykker og blev stoppet af signal \(signal)",
        en: "it broke off and was ended by signal \(signal)")
    case .outOfTime(let seconds):
      ProgramFault(
        kind, da: "det var ikke færdigt efter \(seconds) \(seconds == 1 ? "sekund" : "sekunder") og blev stoppet",
        en: "it had not ended after \(seconds) \(seconds == 1 ? "second" : "seconds") and was stopped")
    case .tooMuch(let bytes):
      ProgramFault(
        kind, da: "det skrev mere end \(bytes) bytes og blev stoppet",
        en: "it wrote more than \(bytes) bytes and was stopped")
    case .notStarted(let reason):
      ProgramFault(
        kind, da: "det kunne ikke startes (\(shown(reason)))", en: "it could not be started (\(shown(reason)))")
    }
  }
}
