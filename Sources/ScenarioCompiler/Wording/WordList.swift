/// The word lists, each named as its file.
enum WordList: String, CaseIterable {
  case abbreviations, acronyms, announcements, blows, capitals, colours
  case compoundParts = "compound-parts"
  case elderspeak, groups
  case helpRefusals = "help-refusals"
  case helpRequests = "help-requests"
  case idioms, insults, labels, negated, people, slurs
  case syntheticVoices = "synthetic-voices"
  case terms
  case verdictWords = "verdict-words"
  case verdicts

  /// What a word of the list is to the walk over all words; nil where only rules look into the list.
  var hit: WordHit.Kind? {
    switch self {
    case .abbreviations: .abbreviation
    case .colours: .colour
    case .elderspeak: .elderspeak
    case .groups: .group
    case .idioms: .idiom
    case .labels: .label
    case .negated: .negated
    case .slurs: .slur
    case .terms: .term
    case .acronyms, .announcements, .blows, .capitals, .compoundParts, .helpRefusals, .helpRequests, .insults, .people,
      .syntheticVoices, .verdictWords, .verdicts:
      nil
    }
  }
}

/// What the last column of a list says of an entry.
enum WordUse: String {
  /// Nothing.
  case none = ""
  /// An abbreviation known to all, whose dot never ends a sentence.
  case dot
  /// An abbreviation known to all, whose dot may end a sentence.
  case end
  /// An abbreviation that is better written out; of groups a phrase that says it alone.
  case whole
  /// An abbreviation of care.
  case care
  /// A label only right before a word for a person.
  case before
  /// A label that is a noun.
  case noun
}
