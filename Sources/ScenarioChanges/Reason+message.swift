package import Diagnostics

extension Reason {
  /// The reason as a sentence.
  package var message: Message {
    let sentence = self.sentence
    guard let scenario else { return sentence }
    let name = visibleText(scenario)
    return Message(da: "`\(name)`: \(sentence.danish)", en: "`\(name)`: \(sentence.english)")
  }

  private var sentence: Message {
    let name = about.map { "`\(visibleText($0))`" } ?? ""
    let place =
      (about ?? "").isEmpty
      ? Message(da: "fra begyndelsen", en: "from the start") : Message(da: "efter \(name)", en: "after \(name)")
    switch finding {
    case .otherPack:
      return Message(
        da: "Før hed pakken \(name); ingen optagelse af den kan afspilles her.",
        en: "The pack was called \(name); no recording of it replays here.")
    case .scenarioGone: return Message(da: "Scenariet \(name) er væk.", en: "The scenario \(name) is gone.")
    case .recordingsDiverge:
      return Message(
        da: "Optagelser går en anden vej \(place.danish).", en: "Recordings diverge \(place.english).")
    case .recordingsMayDiverge:
      return Message(
        da: "Optagelser går måske en anden vej \(place.danish).", en: "Recordings may diverge \(place.english).")
    case .notProved:
      return Message(
        da: "Der er for mange situationer til at bevise, at optagelser stadig passer.",
        en: "There are too many situations to prove that recordings still replay.")
    case .endsOtherwise:
      return Message(da: "Forløb slutter anderledes \(place.danish).", en: "Runs end otherwise \(place.english).")
    case .pointsMove:
      return Message(da: "Svaret \(name) giver andre point.", en: "The answer \(name) gives other points.")
    case .percentMoves:
      return Message(
        da: "De samme point giver en anden procent eller et andet resultat.",
        en: "The same points come to another percent or verdict.")
    case .endingGone: return Message(da: "Slutningen \(name) er væk.", en: "The ending \(name) is gone.")
    case .dimensionGone: return Message(da: "Dimensionen \(name) er væk.", en: "The dimension \(name) is gone.")
    case .competencyGone: return Message(da: "Kompetencen \(name) er væk.", en: "The competency \(name) is gone.")
    case .languageGone: return Message(da: "Oversættelsen \(name) er væk.", en: "The translation \(name) is gone.")
    case .otherLanguage:
      return Message(da: "Pakken er nu skrevet på \(name).", en: "The pack is now written in \(name).")
    case .otherSyntax:
      return Message(
        da: "Pakken bruger udgave \(name) af scenariesproget.",
        en: "The pack uses version \(name) of the scenario language.")
    case .scenarioNew: return Message(da: "Scenariet \(name) er nyt.", en: "The scenario \(name) is new.")
    case .gameGrew:
      return Message(
        da: "Spillet er ændret, og alle optagelser passer stadig med de samme point.",
        en: "The game has changed, and every recording still replays to the same points.")
    case .competencyNew: return Message(da: "Kompetencen \(name) er ny.", en: "The competency \(name) is new.")
    case .languageNew: return Message(da: "Oversættelsen \(name) er ny.", en: "The translation \(name) is new.")
    case .licence:
      return about == nil
        ? Message(da: "Licensen er væk.", en: "The licence is gone.")
        : Message(da: "Licensen er nu \(name).", en: "The licence is now \(name).")
    case .words:
      return about == nil
        ? Message(da: "Tekster er ændret.", en: "Texts have changed.")
        : Message(da: "Tekster i \(name) er ændret.", en: "Texts in \(name) have changed.")
    case .assets:
      return Message(
        da: "Billeder, lyde eller ord om dem er ændret, først \(name).",
        en: "Pictures, sounds or words about them have changed, first \(name).")
    case .translations:
      return Message(da: "Oversættelsen \(name) er ændret.", en: "The translation \(name) has changed.")
    case .rest:
      return Message(
        da: "Noget om personer, ord, billeder eller rækkefølge er ændret.",
        en: "Something about people, words, pictures or order has changed.")
    }
  }
}
