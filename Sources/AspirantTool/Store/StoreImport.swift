import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import ScenarioStore

/// Takes recordings into a store, some hundred at a time.
///
/// What was taken in stays, also where the process is killed; the same import again takes in what is missing.
struct StoreImport {
  /// What an import did.
  struct Report: Encodable {
    /// A recording that was not taken in.
    struct Refusal: Encodable {
      /// The file.
      var path: String
      /// Why, in the language of the call.
      var message: String
    }

    /// The version of this form.
    var format = 1
    /// The code of the class.
    var classCode: String
    /// How many recordings came in.
    var added = 0
    /// How many were there already.
    var present = 0
    /// Those that were not taken in.
    var refused: [Refusal] = []
    /// How many answers to check-ins came in.
    var checkIns = 0
    /// Whether a signal stopped it.
    var stopped = false

    private enum CodingKeys: String, CodingKey {
      case format, classCode = "class", added, present, refused, checkIns, stopped
    }
  }

  /// The most sessions, and the most answers, of one transaction.
  private static let batch = (sessions: 200, answers: 20_000)

  private let store: ResultStore
  private let day: CalendarDay
  private let pack: Pack
  private let language: MessageLanguage
  private var replayer: Replayer
  private var waiting: [(path: String, session: StoredSession)] = []
  private var waitingAnswers = 0
  /// What it did so far.
  private(set) var report: Report
  /// The gravest of what went wrong.
  private(set) var failure: FailureCategory?

  /// Starts an import into a class.
  init(_ store: ResultStore, _ pack: Pack, classCode: String, day: CalendarDay, language: MessageLanguage) {
    self.store = store
    self.day = day
    self.pack = pack
    self.language = language
    replayer = Replayer(pack)
    report = Report(classCode: classCode)
  }

  /// Takes the recording in a file. One that is not taken in is no reason to leave the others.
  ///
  /// - Throws: ``CommandFailure`` where the store fails.
  mutating func take(_ path: String, seat: String?, group: String?, attempt: Int) throws(CommandFailure) {
    let session: StoredSession
    do throws(CommandFailure) {
      session = try self.session(path, seat: seat, group: group, attempt: attempt)
    } catch {
      refuse(path, error.message, error.code == .cannotRead ? .cannotRead : .invalidContent)
      return
    }
    waiting.append((path, session))
    waitingAnswers += session.recording.entries.count
    if waiting.count >= Self.batch.sessions || waitingAnswers >= Self.batch.answers { try flush() }
  }

  /// Hands over what is waiting.
  mutating func flush() throws(CommandFailure) {
    guard !waiting.isEmpty else { return }
    let additions = try storing { () throws(StoreError) in try store.add(waiting.map(\.session), on: day) }
    for ((path, _), addition) in zip(waiting, additions) {
      switch addition {
      case .added: report.added += 1
      case .present: report.present += 1
      case .refused(let reason):
        let why = reason.message
        refuse(path, Message(da: "\(path): \(why.danish)", en: "\(path): \(why.english)"), .invalidContent)
      }
    }
    waiting.removeAll(keepingCapacity: true)
    waitingAnswers = 0
  }

  /// Adds what is new in a file of check-ins.
  mutating func takeCheckIns(_ path: String) throws(CommandFailure) {
    let file: CheckInList
    do throws(CommandFailure) {
      file = try CheckInList(path, pack)
    } catch {
      refuse(path, error.message, error.code == .cannotRead ? .cannotRead : .invalidContent)
      return
    }
    let added = try storing { () throws(StoreError) in
      try store.addCheckIns(class: report.classCode, upTo: file.mark, on: day) { file.answers(after: $0) }
    }
    report.checkIns += added ?? 0
  }

  /// Notes that a signal stopped it.
  mutating func stop() { report.stopped = true }

  private mutating func session(
    _ path: String, seat: String?, group: String?, attempt: Int
  ) throws(CommandFailure) -> StoredSession {
    let (recording, result, origin) = try replayer.replayed(path)
    if case .diverged(let divergence) = result.outcome {
      let why = divergence.message
      throw CommandFailure(
        .invalidInput, da: "\(path): Optagelsen passer ikke til pakken. \(why.danish)",
        en: "\(path): The recording does not fit the pack. \(why.english)")
    }
    let place = SessionPlace(
      classCode: report.classCode, seat: seat ?? recording.header.session, group: group, attempt: attempt)
    return StoredSession(place: place, recording: recording, result: SessionResult(result, origin: origin))
  }

  private mutating func refuse(_ path: String, _ message: Message, _ category: FailureCategory) {
    report.refused.append(Report.Refusal(path: path, message: message[language]))
    if failure != .cannotRead { failure = category }
  }
}

extension Addition.Reason {
  /// Why a session is not taken, as a sentence.
  var message: Message {
    switch self {
    case .code(let field, let code):
      let code = visibleText(String(code.prefix(40)))
      let (danish, english) = field.words
      return Message(
        da: """
          \(danish) `\(code)` kan være et navn eller et nummer på en person. En kode har 1 til 32 tegn: små bogstaver fra a \
          til z, tal, `-`, `_` og `.`, og for pladser og sessioner mindst ét tal.
          """,
        en: """
          \(english) `\(code)` may be a name or the number of a person. A code has 1 to 32 signs: lower-case letters from a \
          to z, digits, `-`, `_` and `.`, and for seats and sessions at least one digit.
          """)
    case .notAnID(let text):
      let text = visibleText(String(text.prefix(40)))
      return Message(
        da: "`\(text)` er ikke et id; fritekst bliver ikke gemt.", en: "`\(text)` is not an id; free text is not kept.")
    case .otherGroup(let seat, let was):
      return Message(
        da: "Pladsen `\(seat)` er allerede i gruppen `\(was)`.",
        en: "The seat `\(seat)` is in the group `\(was)` already.")
    case .number(let number):
      return Message(
        da: "Tallet \(number) ligger uden for det, der kan gemmes.",
        en: "The number \(number) is outside of what is kept.")
    }
  }
}

extension Addition.Field {
  fileprivate var words: (String, String) {
    switch self {
    case .classCode: ("Holdets kode", "The class's code")
    case .group: ("Gruppens kode", "The group's code")
    case .seat: ("Pladsens kode", "The seat's code")
    case .session: ("Sessionens kode", "The session's code")
    }
  }
}
