import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom

extension AgentFault {
  /// What was wrong, in a few words.
  var message: Message {
    let detail = visibleText(detail)
    return switch kind {
    case .notStarted: Message(da: "kunne ikke startes: \(detail)", en: "could not be started: \(detail)")
    case .left:
      Message(
        da: "sluttede med svarkode \(detail), før det svarede", en: "ended with exit code \(detail) before it answered")
    case .killed: Message(da: "blev afbrudt af signal \(detail)", en: "was ended by signal \(detail)")
    case .late: Message(da: "svarede ikke inden for \(detail) s", en: "did not answer within \(detail) s")
    case .tooMuch: Message(da: "skrev mere end \(detail) byte", en: "wrote more than \(detail) bytes")
    case .cut: Message(da: "sluttede midt i en linje: \(detail)", en: "ended in the middle of a line: \(detail)")
    case .noAnswer: Message(da: "skrev noget, der ikke er et svar: \(detail)", en: "wrote what is no answer: \(detail)")
    case .notOffered:
      Message(da: "svarede \(detail), som ikke passer her", en: "answered \(detail), which does not fit here")
    }
  }
}
