import Diagnostics
import ScenarioModel
import ScenarioRuntime

extension Divergence {
  /// At which answer a saved play no longer fits the scenario, and why, as a sentence.
  var message: Message {
    let place = visibleText(scene)
    return Message(
      da: "Svar nummer \(step) (i scenen `\(place)`) passer ikke længere: \(why.danish).",
      en: "Answer number \(step) (in the scene `\(place)`) no longer fits: \(why.english).")
  }

  /// Where the two part, what was answered there, and what is there now.
  var wasAndNow: Message {
    let (place, given) = (visibleText(scene), given)
    return Message(
      da: "skiller sig ud ved svar \(step): var `\(given)` i `\(place)`, nu: \(why.danish)",
      en: "diverged at step \(step): was `\(given)` in `\(place)`, now: \(why.english)")
  }

  /// What was answered, by ids.
  private var given: String {
    switch answer {
    case .choice(let id): visibleText(id)
    case .checkIn(let id, _): visibleText(id)
    case .select(let ids), .order(let ids), .compose(let ids): visibleText(ids.joined(separator: ", "))
    case .match(let categories):
      visibleText(categories.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))
    case .late: "late"
    }
  }

  /// Why the answer does not fit, as the second half of a sentence.
  var why: Message {
    let (danish, english) = reasonInWords
    return Message(da: danish, en: english)
  }

  private var reasonInWords: (String, String) {
    let given = given
    switch reason {
    case .sceneDiffers(let now):
      let now = visibleText(now)
      return ("historien er nu i scenen `\(now)`", "the story is now in the scene `\(now)`")
    case .noSuchChoice: return ("scenen har intet valg `\(given)`", "the scene has no choice `\(given)`")
    case .notOffered: return ("valget `\(given)` kan ikke tages nu", "the choice `\(given)` is not offered now")
    case .noSuchItem:
      return ("scenen mangler et af punkterne `\(given)`", "the scene lacks one of the items `\(given)`")
    case .itemNotShown:
      return ("et af punkterne `\(given)` vises ikke nu", "one of the items `\(given)` is not shown now")
    case .itemsDiffer:
      return (
        "scenen vil nu have andre eller et andet antal punkter end `\(given)`",
        "the scene now wants other items, or another number of them, than `\(given)`"
      )
    case .noSuchCategory:
      return ("scenen mangler en af kategorierne i `\(given)`", "the scene lacks one of the categories in `\(given)`")
    case .noTimeLimit: return ("scenen har ingen tidsgrænse nu", "the scene has no time limit now")
    case .checkInDiffers(let now):
      let now = visibleText(now)
      return ("der spørges nu om `\(now)`", "the question is now `\(now)`")
    case .wrongKind: return ("scenen spørger nu om noget andet", "the scene now asks for something else")
    case .isOver: return ("historien er slut før det", "the story is over before that")
    case .misnumbered(let expected):
      return ("det skulle have nummer \(expected)", "it should have the number \(expected)")
    }
  }
}

extension ReplayError {
  /// Why a saved play is not one of this scenario, as a sentence.
  var message: Message {
    switch self {
    case .unknownFormat(let format):
      Message(
        da: "Det gemte har formatet \(format), som denne udgave ikke kender.",
        en: "What was saved has the format \(format), which this version does not know.")
    case .otherPack(let was, let now):
      Message(
        da: "Det gemte hører til pakken `\(visibleText(was))`, men dette er `\(visibleText(now))`.",
        en: "What was saved belongs to the pack `\(visibleText(was))`, but this is `\(visibleText(now))`.")
    case .otherScenario(let was, let now):
      Message(
        da: "Det gemte hører til scenariet `\(visibleText(was))`, men dette er `\(visibleText(now))`.",
        en: "What was saved belongs to the scenario `\(visibleText(was))`, but this is `\(visibleText(now))`.")
    }
  }
}
