/// Asks a question until it is answered with yes or no.
///
/// - Returns: The answer; nil where no more can be heard.
func confirm(
  _ question: String, with other: inout some Conversation, _ layout: PageLayout, _ wording: PlayWording
) -> Bool? {
  while true {
    other.say(layout.render([Paragraph("\(question) \(wording.yesOrNo)")]))
    switch other.hear("> ") {
    case .line(let line):
      let answer = line.trimmed.lowercased()
      if wording.isYes(answer) { return true }
      if wording.isNo(answer) { return false }
    case .noise, .late: break
    case .end, .interrupted: return nil
    }
  }
}
