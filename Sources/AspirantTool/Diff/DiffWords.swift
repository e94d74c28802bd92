import Diagnostics
import ScenarioChanges
import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// What changes are called, in the language of the call.
struct DiffWords {
  let language: MessageLanguage

  func callAsFunction(da: Phrase, en: Phrase) -> Phrase { language == .danish ? da : en }
  func word(da: String, en: String) -> String { language == .danish ? da : en }

  /// A kind of part.
  func subject(_ subject: Part.Subject) -> String {
    let (danish, english) =
      switch subject {
      case .pack: ("pakken", "pack")
      case .competency: ("kompetence", "competency")
      case .scenario: ("scenariet", "scenario")
      case .scoring: ("bedømmelsen", "scoring")
      case .dimension: ("dimension", "dimension")
      case .state: ("tilstand", "state")
      case .cast: ("person", "person")
      case .glossary: ("ord", "word")
      case .rule: ("regel", "rule")
      case .scene: ("scene", "scene")
      case .choice: ("valg", "choice")
      case .item: ("punkt", "item")
      case .category: ("kategori", "category")
      case .segment: ("del", "segment")
      case .checkIn: ("check-in", "check-in")
      case .then: ("fortsættelse", "follow-up")
      case .line: ("replik", "line")
      case .debrief: ("debriefing", "debrief")
      }
    return word(da: danish, en: english)
  }

  /// What happened to something.
  func kind(_ kind: PartChange.Kind) -> String {
    switch kind {
    case .added: word(da: "ny", en: "new")
    case .removed: word(da: "væk", en: "gone")
    case .changed: word(da: "ændret", en: "changed")
    case .renamed: word(da: "hedder noget andet", en: "renamed")
    }
  }

  /// What a version raises.
  func bump(_ bump: Bump) -> String {
    switch bump {
    case .none: word(da: "ingen", en: "none")
    case .patch: "patch"
    case .minor: "minor"
    case .major: "major"
    }
  }

  /// How a scenario ends.
  func outcome(_ outcome: Ending.Outcome?) -> String {
    switch outcome {
    case .success: word(da: "godt", en: "success")
    case .partial: word(da: "delvist", en: "partial")
    case .failure: word(da: "skidt", en: "failure")
    case nil: "–"
    }
  }

  /// The change of a part.
  func part(_ change: PartChange) -> [Phrase] {
    var head: Phrase = "\(id: change.id) (\(words: subject(change.subject))): \(words: kind(change.kind))"
    if change.kind == .renamed, let old = change.oldID {
      head = self(
        da: "\(id: old) hedder nu \(id: change.id): alle dens tekster er de samme",
        en: "\(id: old) is now called \(id: change.id): all its texts are the same")
    }
    return [head] + change.details.map(detail)
  }

  /// One thing that is said otherwise.
  func detail(_ detail: PartChange.Detail) -> Phrase {
    "\(id: detail.key): \(value(detail.old)) → \(value(detail.new))"
  }

  private func value(_ value: String?) -> Phrase { value.map { "\(id: cut($0))" } ?? "–" }

  /// A text that is short enough to be read beside another; the JSON has it whole.
  func cut(_ text: String) -> String { text.count > 200 ? String(text.prefix(199)) + "…" : text }

  // MARK: Recordings

  /// Where runs part.
  func parting(_ parting: Parting, _ program: Program?) -> [Phrase] {
    let sentence: Phrase
    switch parting.difference {
    case .refused(let reason):
      let why = self.reason(reason)
      if parting.isAlways {
        sentence = self(
          da: "Hver optagelse med \(cause(parting.cause)) går en anden vej der: \(why).",
          en: "Every recording with \(cause(parting.cause)) diverges there: \(why).")
      } else {
        sentence = self(
          da: "Nogle optagelser med \(cause(parting.cause)) går en anden vej der: \(why).",
          en: "Some recordings with \(cause(parting.cause)) diverge there: \(why).")
      }
    case .leads(let old, let new):
      let extent = parting.isAlways ? "" : word(da: " på nogle veje", en: " on some ways")
      let way: Phrase
      if case .start = parting.cause.act {
        way = self(da: "Fra begyndelsen", en: "From the start")
      } else {
        way = self(
          da: "Efter \(cause(parting.cause))\(words: extent)", en: "After \(cause(parting.cause))\(words: extent)")
      }
      let first = self(
        da: "\(way) \(place(new)); før \(placeBefore(old)).", en: "\(way) \(place(new)); before, \(placeBefore(old)).")
      sentence =
        old.standing == .waiting
        ? self(
          da: "\(first) Optagelser, der går videre derfra, går en anden vej.",
          en: "\(first) Recordings that go on from there diverge.")
        : self(
          da: "\(first) Optagelser passer, men slutter anderledes.",
          en: "\(first) Recordings replay, and end otherwise.")
    }
    return [sentence] + way(parting.witness, program, isShown: parting.isShown)
  }

  /// An answer that gives other points.
  func move(_ move: ScoreMove, _ program: Program?) -> [Phrase] {
    let sentence: Phrase
    switch move.difference {
    case .points(let dimension, let old, let new):
      sentence = self(
        da: "\(cause(move.cause)) giver \(new) i stedet for \(old) i \(id: dimension).",
        en: "\(cause(move.cause)) gives \(new) rather than \(old) in \(id: dimension).")
    case .meaning:
      sentence = self(
        da:
          "\(cause(move.cause)) er nu kritisk, bøder på noget eller er en udvej, hvor det ikke var det, eller omvendt.",
        en: "\(cause(move.cause)) is now critical, mends something or is an opt-out where it was not, or the reverse.")
    }
    return [sentence] + way(move.witness, program, isShown: move.isShown)
  }

  private func way(_ witness: Witness, _ program: Program?, isShown: Bool) -> [Phrase] {
    guard let program, !witness.steps.isEmpty else { return [] }
    let steps = witness.ids(in: program)
    let shown = steps.prefix(30).map { step -> Phrase in "\(id: step)" } + (steps.count > 30 ? ["…"] : [])
    let list = Phrase(shown, separator: ", ")
    return [
      isShown
        ? self(da: "Vist med en optagelse: \(list)", en: "Shown by a recording: \(list)")
        : self(
          da: "Måske, hvis lodtrækninger vil: \(list)", en: "Perhaps, if the draws will have it: \(list)")
    ]
  }

  private func cause(_ cause: Cause) -> Phrase {
    switch cause.act {
    case .start: self(da: "begyndelsen", en: "the start")
    case .choice, .checkIn: "\(id: cause.id)"
    case .items: self(da: "et svar i \(id: cause.scene)", en: "an answer in \(id: cause.scene)")
    case .late: self(da: "for sent svar i \(id: cause.scene)", en: "a late answer in \(id: cause.scene)")
    case .draw: self(da: "lodtrækningen \(id: cause.id)", en: "the draw \(id: cause.id)")
    }
  }

  private func place(_ place: Place) -> Phrase {
    switch place.standing {
    case .waiting: self(da: "er historien i \(id: place.scene)", en: "the story is in \(id: place.scene)")
    case .ended: self(da: "slutter historien i \(id: place.scene)", en: "the story ends in \(id: place.scene)")
    case .stuck: self(da: "går historien i stå i \(id: place.scene)", en: "the story is stuck in \(id: place.scene)")
    case .endless:
      self(da: "går historien i ring i \(id: place.scene)", en: "the story is endless in \(id: place.scene)")
    }
  }

  private func placeBefore(_ place: Place) -> Phrase {
    switch place.standing {
    case .waiting: self(da: "var den i \(id: place.scene)", en: "it was in \(id: place.scene)")
    case .ended: self(da: "sluttede den i \(id: place.scene)", en: "it ended in \(id: place.scene)")
    case .stuck: self(da: "gik den i stå i \(id: place.scene)", en: "it was stuck in \(id: place.scene)")
    case .endless: self(da: "gik den i ring i \(id: place.scene)", en: "it was endless in \(id: place.scene)")
    }
  }

  private func reason(_ reason: Divergence.Reason) -> Phrase {
    switch reason {
    case .noSuchChoice: self(da: "valget findes ikke mere", en: "there is no such choice any more")
    case .notOffered: self(da: "valget kan ikke tages der", en: "the choice is not offered there")
    case .checkInDiffers(let now): self(da: "der spørges nu om \(id: now)", en: "the question is now \(id: now)")
    case .noSuchItem: self(da: "et punkt findes ikke mere", en: "an item is no longer there")
    case .itemNotShown: self(da: "et punkt vises ikke der", en: "an item is not shown there")
    case .itemsDiffer:
      self(
        da: "der skal andre eller et andet antal punkter til", en: "other items, or another number of them, are wanted")
    case .noSuchCategory: self(da: "en kategori findes ikke mere", en: "a category is no longer there")
    case .noTimeLimit: self(da: "der er ingen tidsgrænse mere", en: "there is no time limit any more")
    case .wrongKind: self(da: "der spørges om noget andet", en: "something else is asked for")
    case .sceneDiffers(let now): self(da: "historien er i \(id: now)", en: "the story is in \(id: now)")
    case .isOver: self(da: "historien er slut", en: "the story is over")
    case .misnumbered: self(da: "svarene er talt forkert", en: "the answers are numbered wrongly")
    }
  }
}
