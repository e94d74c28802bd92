package import Diagnostics
import ScenarioPack

extension StoreError: CustomStringConvertible {
  /// The English message.
  package var description: String { message.english }

  /// What was seen and what can be done, as a sentence or two, after the path.
  package var message: Message {
    let sentence = sentence
    return Message(da: "\(path): \(sentence.danish)", en: "\(path): \(sentence.english)")
  }

  private var sentence: Message {
    switch problem {
    case .cannotRead(let fault):
      Message(
        da: "Resultaterne kan ikke læses: \(fault.reason.danish).",
        en: "The store cannot be read: \(fault.reason.english).")
    case .cannotWrite(let fault):
      Message(
        da: "Resultaterne kan ikke skrives: \(fault.reason.danish).",
        en: "The store cannot be written: \(fault.reason.english).")
    case .exists:
      Message(da: "Der er allerede en fil med det navn.", en: "There is a file of that name already.")
    case .empty:
      Message(
        da: "Filen er tom. Slet den, så laver `aspirant store import` en ny.",
        en: "The file is empty. Delete it, and `aspirant store import` makes a new one.")
    case .notSQLite:
      Message(
        da: "Filen rummer ikke resultater: den er ikke fra SQLite. Med `aspirant store import` laves en ny.",
        en: "The file is not a store: it is not one of SQLite. `aspirant store import` makes a new one.")
    case .notAStore:
      Message(
        da: "Det er et andet programs SQLite-fil. Vælg et andet navn, så laver `aspirant store import` en ny.",
        en: """
          It is the SQLite file of another program. Choose another name, and `aspirant store import` makes a new \
          one.
          """)
    case .newer(let version, let known):
      Message(
        da: """
          Filen er fra en nyere Aspirant (tabeller i udgave \(version); denne kender indtil \(known)). Hent den \
          nyeste.
          """,
        en: """
          The store is of a newer Aspirant (tables of version \(version); this one knows up to \(known)). Get the \
          newest.
          """
      )
    case .older(let version, let known):
      Message(
        da: """
          Filen er fra en ældre Aspirant (tabeller i udgave \(version), nu \(known)). Kør `aspirant store upgrade` \
          først.
          """,
        en: """
          The store is of an older Aspirant (tables of version \(version), now \(known)). Run `aspirant store \
          upgrade` first.
          """
      )
    case .locked:
      Message(
        da: "Et andet program skriver i filen lige nu. Luk det, eller prøv igen om lidt.",
        en: "Another program is writing to the store now. Close it, or try again in a while.")
    case .full:
      Message(
        da: """
          Der er ikke plads til mere. Det, der allerede stod i filen, er der stadig; skaf plads, og kør det samme \
          igen.
          """,
        en: "There is no space for more. What was in the store is still there; make room, and run the same again.")
    case .readOnly:
      Message(
        da: "Filen kan kun læses: der mangler rettigheder til den eller dens mappe, eller drevet kan kun læses.",
        en: "The store can only be read: permission for it or its folder is missing, or the file system is read-only.")
    case .noRoomBeside:
      Message(
        da: "SQLite skal kunne skrive i filens mappe, også for at læse. Kopiér filen til en mappe, der kan skrives i.",
        en: "SQLite has to write in the file's folder, even to read. Copy the file to a folder that can be written to.")
    case .disk(let code):
      Message(
        da: """
          Disken tog ikke imod det, der skulle skrives eller læses (SQLite \(code)). Det, der allerede stod i filen, er der \
          stadig; se efter disken og dens grænser, og kør det samme igen.
          """,
        en: """
          The disk did not take or give what it should (SQLite \(code)). What was in the store is still there; look after the \
          disk and its limits, and run the same again.
          """)
    case .damaged:
      Message(
        da: "Filen er beskadiget. Tag en kopi, der er hel, eller importér optagelserne i en ny.",
        en: "The store is damaged. Take a copy that is whole, or import the recordings into a new one.")
    case .sqlite(let code, let words):
      Message(
        da: "SQLite svarer med fejl \(code): \(words).", en: "SQLite answers with error \(code): \(words).")
    }
  }
}
