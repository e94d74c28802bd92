import Diagnostics

/// The key that an unknown one was probably meant as: what it says in Danish or in other tools, else one that is only a
/// slip away. A key that belongs elsewhere, such as `then` on a choice, is no slip.
///
/// - Parameters:
///   - word: The unknown key.
///   - keys: The keys that can stand here.
/// - Returns: The key that was probably meant; nil where there is none.
func meantKey(_ word: String, among keys: [String]) -> String? {
  keyInOtherWords(word, among: keys)
    ?? (KindSchemas.coreKeys.contains(word) ? nil : suggestion(for: word, among: keys))
}

/// The key that says the same as a word of Danish or of another tool; nil where there is none.
func keyInOtherWords(_ word: String, among keys: [String]) -> String? {
  otherWords[spelling(of: word)]?.first { keys.contains($0) }
}

extension FixIt {
  /// Writes the key that was probably meant: certain where it says the same in other words, or is the only one near.
  static func rename(_ range: SourceRange, key word: String, to key: String, among keys: [String]) -> FixIt {
    keyInOtherWords(word, among: [key]) != nil
      ? .rename(range, to: key, .certain) : .rename(range, from: word, to: key, among: keys)
  }
}

/// A word as the table has it: small letters, hyphens for spaces and underscores.
private func spelling(of word: String) -> String {
  String(word.normalized.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
}

/// What people write for the keys of the language: the Danish word, or the word of another tool. Words that are a slip
/// away from their key, such as `titel`, are found without it.
private let otherWords: [String: [String]] = [
  // Conditions and ways.
  "hvis": ["when"], "if": ["when"], "når": ["when"], "naar": ["when"], "betingelse": ["when"], "condition": ["when"],
  "goto": ["to"], "to": ["goto"], "til": ["to", "goto"], "next": ["goto", "to"], "næste": ["goto", "to"],
  "target": ["goto", "to"], "else": ["to"], "ellers": ["to"], "kategori": ["in"], "category": ["in"],
  "gå-til": ["goto", "to"], "gaa-til": ["goto", "to"], "go-to": ["goto", "to"],
  "jump": ["goto", "to"], "scene": ["to", "goto"], "videre": ["goto"], "vægt": ["weight"], "chance": ["weight"],
  "start-scene": ["start"], "begynd": ["start"], "regler": ["rules"], "så": ["then"], "derefter": ["then"],
  "én-gang": ["once"], "en-gang": ["once"], "engang": ["once"],
  // Effects and answers.
  "sæt": ["set"], "læg-til": ["add"], "tilføj": ["add"], "point": ["score", "points"], "points": ["score"],
  "pointgivning": ["scoring"], "kritisk": ["critical"], "reparer": ["repair"], "ret-op": ["repair"],
  "handling": ["act"], "action": ["act"], "svar": ["reply", "choices", "choose"], "reaktion": ["reply"],
  "response": ["reply"], "answer": ["reply"], "answers": ["choices", "choose"], "kommentar": ["feedback"],
  "tilbagemelding": ["feedback"], "comment": ["feedback"], "elev": ["learner"], "arbejdsplads": ["workplace"],
  "praksis": ["workplace"], "tekst": ["text"], "navn": ["name", "title", "id"], "name": ["id", "title"],
  "rolle": ["role"], "billede": ["image"],
  "picture": ["image"], "foto": ["image"], "lyd": ["audio"], "sound": ["audio"], "bestået": ["pass", "passed"],
  // Scenes and moves.
  "scener": ["scenes"], "replikker": ["lines"], "linjer": ["lines"], "dialog": ["lines"], "dialogue": ["lines"],
  "valg": ["choices", "choose"], "svarmuligheder": ["choices"], "valgmuligheder": ["choices"],
  "options": ["choices", "items"], "choices": ["items"], "muligheder": ["choices", "items"],
  "vælg": ["select", "choose"], "rækkefølge": ["order"], "slut": ["end"], "slutning": ["end"], "ending": ["end"],
  "udfald": ["outcome"], "resultat": ["outcome"], "spørgsmål": ["prompt", "ask"], "question": ["prompt", "ask"],
  "opgave": ["prompt"], "spørg": ["ask"], "om": ["about"], "fase": ["phase"], "tid": ["within", "minutes"],
  "tidsfrist": ["within"], "timeout": ["within"], "for-sent": ["late"], "hvem": ["who"], "mindst": ["min"],
  "højst": ["max"], "punkter": ["items"], "værdier": ["values"],
  // The head of a scenario, and the files of a pack.
  "overskrift": ["title"], "niveau": ["level"], "varighed": ["minutes"], "mål": ["competencies"],
  "goals": ["competencies"], "indledning": ["briefing"], "introduktion": ["briefing"], "intro": ["briefing"],
  "efterbehandling": ["debrief"], "afslutning": ["debrief"], "personer": ["cast"], "roller": ["cast"],
  "people": ["cast"], "characters": ["cast"], "tilstand": ["state"], "variabler": ["state"], "variables": ["state"],
  "ordliste": ["glossary"], "forklaring": ["definition"], "betydning": ["definition"], "former": ["forms"],
  "eksempel": ["example"], "pakke": ["pack"], "sprog": ["locale", "language"], "forfattere": ["authors"],
  "oversættelser": ["translations"], "filer": ["assets"], "medier": ["assets"], "beskrivelse": ["alt"],
  "description": ["alt"], "alt-tekst": ["alt"], "udskrift": ["transcript"], "samtykke": ["consent"],
  "pynt": ["decorative"], "kilde": ["credit"], "forvent": ["expect"], "forventet": ["expect"],
  "expected": ["expect"], "procent": ["percent"], "besøgt": ["visited"],
]
