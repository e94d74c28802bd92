public import Diagnostics

/// What is not right about JSON that was read. Places are written as `scenes[3].move`.
public enum ContentFault: Error, Hashable, Sendable {
  /// The bytes are not UTF-8.
  case notUTF8
  /// The text is not JSON.
  case notJSON
  /// A number is too great, below zero or not whole where it must not be.
  case wrongNumber
  /// A key is missing at that place.
  case missing(String)
  /// The value at that place is of another type; the empty place is the whole.
  case wrongType(String)
  /// The value at that place is of the right type and yet cannot be right.
  case wrongValue(String)
  /// There is a key at that place that nobody knows.
  case unknownKey(String)
  /// The key at that place is there twice.
  case duplicateKey(String)
  /// It was written in a newer version of the format than this toolkit knows.
  case newerFormat(found: Int, known: Int)

  /// The fault as the second half of a sentence, for example "the key `title` is missing".
  public var reason: Message {
    switch self {
    case .notUTF8:
      Message(da: "teksten er ikke UTF-8", en: "the text is not UTF-8")
    case .notJSON:
      Message(da: "det er ikke gyldig JSON", en: "it is not valid JSON")
    case .wrongNumber:
      Message(
        da: "der står et tal, som ikke passer: det er for stort, negativt eller ikke helt",
        en: "a number does not fit: it is too great, below zero or not whole")
    case .missing(let place):
      Message(da: "nøglen `\(place)` mangler", en: "the key `\(place)` is missing")
    case .wrongType(""):
      Message(da: "det er ikke den slags værdi, der skal stå her", en: "it is not the kind of value that belongs here")
    case .wrongType(let place):
      Message(da: "`\(place)` er ikke den slags værdi, der skal stå dér", en: "`\(place)` is not of the right type")
    case .wrongValue(let place):
      Message(da: "`\(place)` har en værdi, som ikke kan passe", en: "`\(place)` has a value that cannot be right")
    case .unknownKey(let place):
      Message(
        da: "der er en nøgle, som ikke hører til: `\(visibleText(place))`",
        en: "there is a key that does not belong: `\(visibleText(place))`")
    case .duplicateKey(let place):
      Message(
        da: "nøglen `\(visibleText(place))` er der to gange", en: "the key `\(visibleText(place))` is there twice")
    case .newerFormat(let found, let known):
      Message(
        da: "det er skrevet i format \(found), og denne udgave af Aspirant kender kun til og med \(known); "
          + "hent en nyere udgave",
        en: "it is written in format \(found), and this version of Aspirant knows only up to \(known); "
          + "get a newer version")
    }
  }
}
