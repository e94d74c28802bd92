import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom

extension AgentError {
  /// Why a file with answers does not fit, as a sentence.
  func message(agent: String) -> Message {
    let given = entry.map { visibleText($0.text) } ?? ""
    let list = offered.map { "`\(visibleText($0))`" }.joined(separator: ", ")
    let why: Message =
      switch reason {
      case .noSuchChoice:
        Message(
          da: "scenen har intet valg `\(given)`. Den tilbyder \(list)",
          en: "the scene has no choice `\(given)`. It offers \(list)")
      case .notOffered:
        Message(
          da: "valget `\(given)` bliver ikke tilbudt her. Det gør \(list)",
          en: "the choice `\(given)` is not offered here. These are: \(list)")
      case .wantsChoice:
        Message(da: "her skal der vælges mellem \(list)", en: "here one of these is picked: \(list)")
      case .wantsCheckIn:
        Message(da: "her ventes et tal eller `skip`", en: "a number or `skip` is expected here")
      case .wantsItems:
        Message(
          da: "her skal der svares med punkter som `[\(offered.prefix(2).joined(separator: ", "))]`. Der er \(list)",
          en: "items such as `[\(offered.prefix(2).joined(separator: ", "))]` are expected here. There is \(list)")
      case .wantsCategories:
        Message(
          da: "her skal hvert punkt have en kategori, som `{ \(offered.first ?? ""): … }`. Der er \(list)",
          en: "every item needs a category here, as `{ \(offered.first ?? ""): … }`. There is \(list)")
      case .noSuchItem(let id):
        Message(
          da: "scenen har intet punkt `\(visibleText(id))`. Den viser \(list)",
          en: "the scene has no item `\(visibleText(id))`. It shows \(list)")
      case .noSuchCategory(let id):
        Message(
          da: "scenen har ingen kategori `\(visibleText(id))`", en: "the scene has no category `\(visibleText(id))`")
      case .itemNotShown(let id):
        Message(
          da: "punktet `\(visibleText(id))` vises ikke her. Det gør \(list)",
          en: "the item `\(visibleText(id))` is not shown here. These are: \(list)")
      case .itemTwice(let id):
        Message(
          da: "punktet `\(visibleText(id))` står to gange", en: "the item `\(visibleText(id))` stands twice")
      case .wrongCount(let counts):
        counts.lowerBound == counts.upperBound
          ? Message(
            da: "her ventes \(counts.lowerBound) \(counts.lowerBound == 1 ? "punkt" : "punkter"): \(list)",
            en: "\(counts.lowerBound) \(counts.lowerBound == 1 ? "item is" : "items are") expected here: \(list)")
          : Message(
            da: "her ventes \(counts.lowerBound) til \(counts.upperBound) punkter af \(list)",
            en: "\(counts.lowerBound) to \(counts.upperBound) items are expected here, of \(list)")
      case .noTimeLimit:
        Message(
          da: "scenen har ingen tidsgrænse, så tiden kan ikke løbe ud",
          en: "the scene has no time limit, so its time cannot be over")
      case .outOfScale(let steps):
        Message(da: "her ventes et tal fra 1 til \(steps)", en: "a number from 1 to \(steps) is expected here")
      case .noSuchDraw:
        Message(
          da: "scenen trækker ikke lod dér, eller ikke om den scene",
          en: "the scene does not draw there, or not to that scene")
      case .answersMissing:
        Message(da: "der mangler svar", en: "answers are missing")
      case .answersLeft:
        Message(
          da: "scenariet er slut, men der er svar til overs, først `\(given)`",
          en: "the scenario is over, but answers are left, first `\(given)`")
      }
    return Message(
      da: "\(agent): kørsel \(run), svar \(step), scenen `\(scene)`: \(why.danish).",
      en: "\(agent): run \(run), answer \(step), scene `\(scene)`: \(why.english).")
  }
}
