import Diagnostics

extension SyntaxPlace {
  /// A bracket that closes what nobody opened: `[a, b]]`.
  func extraBracket() -> Diagnostic? {
    guard !isInFlow, let character = scalar(at: position), character == "]" || character == "}" else { return nil }
    return Diagnostic(
      .error, "extra-bracket", at: range(position),
      Message(
        da: "Her lukkes en parentes, som ikke er åbnet. Slet den, eller sæt teksten i \"anførselstegn\".",
        en: "A bracket closes here that was not opened. Delete it, or put the text in \"quotes\"."),
      fixIts: [
        FixIt(
          range(position), replacement: "", title: Message(da: "slet `\(character)`", en: "delete `\(character)`"))
      ])
  }

  /// `[` or `{` inside a text inside brackets: `{ ret: se [[hospice]] }`.
  func bracketInText() -> Diagnostic? {
    guard isInFlow, problem.last.kind == .plain, problem.last.start.line == position.line, isRightAfterLast,
      let character = scalar(at: position), character == "[" || character == "{"
    else { return nil }
    return Diagnostic(
      .error, "bracket-in-text", at: range(position),
      Message(
        da: "Inde i `{ }` og `[ ]` kan en tekst ikke indeholde `\(character)`. Sæt hele teksten i \"anførselstegn\".",
        en: "Inside `{ }` and `[ ]` a text cannot hold `\(character)`. Put the whole text in \"quotes\"."),
      fixIts: quoting(from: problem.last.start).map { [$0] } ?? [])
  }

  /// A bracket or brace that is opened and not closed, or closed by something else.
  func unclosedBracket() -> Diagnostic? {
    guard problem.context.contains("flow"), let opening = scalar(at: problem.contextPosition),
      opening == "[" || opening == "{"
    else {
      return nil
    }
    let closing = opening == "[" ? "]" : "}"
    var notes: [Diagnostic.Note] = []
    if let found = scalar(at: position), found == "]" || found == "}" {
      notes.append(
        Diagnostic.Note(
          Message(da: "Her står der i stedet `\(found)`.", en: "Here `\(found)` stands instead."),
          at: range(position)))
    }
    return Diagnostic(
      .error, "unclosed-bracket", at: range(problem.contextPosition),
      Message(
        da: """
          Parentesen, som åbnes her, bliver ikke lukket rigtigt. Luk den med `\(closing)`, eller sæt teksten i \
          "anførselstegn", hvis parentesen hører til den.
          """,
        en: """
          The bracket that opens here is not closed properly. Close it with `\(closing)`, or put the text in "quotes" if \
          the bracket belongs to it.
          """), notes: notes)
  }
}
