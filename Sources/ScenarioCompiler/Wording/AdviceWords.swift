/// The words that the rules about scoring, teaching and sounds look for in single texts.
final class AdviceWords: Sendable {
  /// What learners say and do when they ask for help.
  let helpRequests: PhraseList
  /// What turns a request into its opposite.
  let helpRefusals: PhraseList
  /// What hardly any learner would say or do.
  let insults: PhraseList
  /// Verbs of hitting, of which a person is the object.
  let blows: Set<String>
  /// The same, to look for in a text.
  let blowPhrases: PhraseList
  /// Insults and blows together, one of which most texts have not.
  let insultsAndBlows: PhraseList
  /// The words of feedback that only says right or wrong.
  let verdictWords: Set<String>
  /// The same, to look for at the start of a text.
  let verdictStarts: PhraseList
  /// First sentences of feedback, and whether they call a choice right.
  let verdicts: [String: Bool]
  /// The words of lines that only say that there is something to hear.
  let announcements: Set<String>
  /// What is said of voices that are nobody's.
  let syntheticVoices: PhraseList

  /// Takes its words from the lists of a language: their entries with what stands beside them.
  init(_ lists: [WordList: [(words: String, note: String)]]) {
    func words(_ list: WordList) -> [String] { lists[list, default: []].map(\.words) }
    helpRequests = PhraseList(words(.helpRequests))
    helpRefusals = PhraseList(words(.helpRefusals))
    insults = PhraseList(words(.insults))
    blows = Set(words(.blows))
    blowPhrases = PhraseList(words(.blows))
    insultsAndBlows = PhraseList(words(.insults) + words(.blows))
    verdictWords = Set(words(.verdictWords))
    verdictStarts = PhraseList(words(.verdictWords))
    verdicts = Dictionary(
      lists[.verdicts, default: []].map { ($0.words, $0.note == "right") }, uniquingKeysWith: { first, _ in first })
    announcements = Set(words(.announcements))
    syntheticVoices = PhraseList(words(.syntheticVoices))
  }
}
