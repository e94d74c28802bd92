import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

extension PlayDialogue {
  /// Tells the scene again, with its words explained.
  mutating func repeated() -> Next {
    asked = nil
    tellLatest()
    let shown =
      scenes.textsShown(in: latest.events) + scenes.choices(offeredIn: session).map(\.text)
      + (session.checkIn.map { [$0.text] } ?? []) + scenes.textsAsked(session)
    let words = scenes.explained(shown, values)
    say(
      words.isEmpty
        ? [
          .gap,
          Paragraph(wording(da: "Her er ingen ord fra ordlisten.", en: "No words here are in the glossary."), .faint),
        ]
        : words)
    return .again
  }

  /// Says what can be typed.
  mutating func helped() -> Next {
    asked = nil
    let rows = [
      ("1, 2, …", wording(da: "vælg det svar", en: "pick that answer")),
      ("1 3", wording(da: "vælg flere, eller sæt dem i den rækkefølge", en: "pick several, or put them in that order")),
      ("1a 2b", wording(da: "sæt punkt 1 i a og 2 i b", en: "put item 1 in a and 2 in b")),
      ("?", wording(da: "se scenen igen, med ordforklaringer", en: "see the scene again, with words explained")),
      ("u", wording(da: "tag det sidste svar tilbage", en: "take back the last answer")),
      ("s", wording(da: "gem og gå; du kan fortsætte en anden dag", en: "save and leave; you can go on another day")),
      ("q", wording(da: "gå uden at gemme", en: "leave without saving")),
    ]
    let quote = scenes.texts.quoted(StyledText("…"), wording).words
    say(
      [.gap, Paragraph(wording(da: "Du kan skrive:", en: "You can type:"), .strong)]
        + rows.map { key, text in
          let label = "  " + key.padded(to: 9)
          return Paragraph(StyledText(text), label: StyledText(label, .strong))
        } + [
          Paragraph(
            wording(
              da: "\(quote) er noget, du siger. \(wording.arrow) er noget, du gør.",
              en: "\(quote) is something you say. \(wording.arrow) is something you do."), .faint)
        ]
        + (layout.isColoured
          ? [] : [Paragraph(wording(da: "* er et ord med forklaring.", en: "* is an explained word."))]))
    return .again
  }

  /// Takes back the last answer.
  mutating func undone() -> Next {
    guard let turn = session.undo() else {
      say([Paragraph(wording(da: "Der er ingen svar at tage tilbage.", en: "There is no answer to take back."))])
      return .again
    }
    checkInValues.removeAll { $0.step == turn.step }
    isChanged = true
    asked = nil
    lastAnswer = clock()
    moveStart = lastAnswer
    say([
      .gap, Paragraph(wording(da: "Dit sidste svar er taget tilbage.", en: "Your last answer is taken back."), .faint),
    ])
    tellLatest()
    return .on
  }

  /// Saves and leaves; stays where it cannot be saved.
  mutating func saved() throws(RecordingError) -> Next {
    do {
      say([.gap] + (try save(session)))
      return .over(.left)
    } catch {
      // Leaving now would lose the answers; somebody is there who can do something about it.
      other.warn(error.message[wording.language])
      return .again
    }
  }

  /// Leaves without saving, after asking.
  mutating func quit() throws(RecordingError) -> Next {
    guard isChanged, !session.transcript.isEmpty else { return .over(.left) }
    let question = wording(
      da: "Vil du gå uden at gemme dine svar?", en: "Do you want to leave without saving your answers?")
    switch confirm(question, with: &other, layout, wording) {
    case true?: return .over(.dropped)
    case false?:
      asked = nil
      return .again
    case nil: return .over(try leaveInHaste())
    }
  }

  /// Saves what was answered because nobody can be asked any more.
  mutating func leaveInHaste() throws(RecordingError) -> PlayEnd {
    if session.transcript.isEmpty {
      let nothing = wording(
        da: "Du har ikke svaret på noget endnu, så der er ikke noget at gemme.",
        en: "Nothing was answered yet, so there is nothing to save.")
      say([.gap, Paragraph(nothing)])
    } else {
      say([.gap] + (try save(session)))
    }
    return .left
  }
}
