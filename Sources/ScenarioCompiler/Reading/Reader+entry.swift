import Diagnostics
import ScenarioKit
import YAMLSyntax

/// A list entry whose first own key is its id or speaker: `- ret: Dine børn er voksne.`
struct NamedEntry {
  /// What kind of entry it is, for messages and for the keys that it knows.
  final class Form: Sendable {
    /// The keys that it knows, in the order in which a person would look for them.
    let keys: [String]
    /// What it is called.
    let noun: Message
    /// An example of how it is written.
    let example: String
    /// Whether `id` and `text` together are its long form.
    let hasLongForm: Bool
    /// The keys once more, to be asked about.
    let words: WordSet

    init(keys: [String], noun: Message, example: String, hasLongForm: Bool) {
      self.keys = keys
      self.noun = noun
      self.example = example
      self.hasLongForm = hasLongForm
      words = WordSet(keys)
    }

    /// All forms.
    static let all = [line, choice, checkIn, selectItem, orderItem, matchItem, composeItem]
    /// A line or a reply.
    static let line = Form(
      keys: ["id", "when", "once", "audio", "image"], noun: Message(da: "en replik", en: "a line"),
      example: "- narrator: Det banker på.", hasLongForm: false)
    /// A choice.
    static let choice = Form(
      keys: [
        "id", "text", "when", "once", "set", "add", "score", "critical", "repair", "opt-out", "act", "tags",
        "feedback", "reply", "goto",
      ], noun: Message(da: "et valg", en: "a choice"), example: "- vent: Du venter lidt.", hasLongForm: true)
    /// A check-in.
    static let checkIn = Form(
      keys: ["id", "text", "labels", "repeats"], noun: Message(da: "et spørgsmål", en: "a check-in"),
      example: "- klar: Hvor klar føler du dig?", hasLongForm: true)
  }

  /// The id or the speaker.
  var name: Authored.Name
  /// The text.
  var text: Passage
}

extension Reader {
  /// The words that no entry can have as its id: the keys of lines, choices, items and check-ins, and two answers.
  static let reservedWords = [
    "id", "text", "when", "once", "set", "add", "score", "critical", "repair", "opt-out", "act", "tags", "feedback",
    "reply", "goto", "audio", "image", "in", "segment", "weight", "must", "noise", "labels", "repeats", "late", "skip",
  ]

  private static let reservedWordSet = WordSet(reservedWords)

  /// Finds the id and the text of an entry, and says which key it does not understand.
  mutating func entry(_ node: SyntaxNode, _ form: NamedEntry.Form) -> NamedEntry? {
    guard node.kind == .mapping else {
      wrongEntry(node, form)
      return nil
    }
    // Nearly every entry has just one word of its own.
    var own: Int?
    for pair in node.pairs where isOwn(pair.key, form) {
      if own != nil { return unusualEntry(node, form) }
      own = pair.key.index
    }
    guard let own else { return unusualEntry(node, form) }
    let key = SyntaxNode(tree: node.tree, index: own)
    let value = SyntaxNode(tree: node.tree, index: key.endIndex)
    guard value.kind == .scalar, !key.isOne(of: Self.reservedWordSet), !form.hasLongForm || node["id"] == nil else {
      return unusualEntry(node, form)
    }
    if value.isNull, let below = node.pairs.first(where: { $0.key.isSpelt("text") })?.key {
      textBelowName(key, below, of: node, form)
      return nil
    }
    return passage(value).map { NamedEntry(name: Located(key.text, at: key.range), text: $0) }
  }

  /// Whether a key is a word of an entry's own, and none that the entry or a kind knows.
  private func isOwn(_ key: SyntaxNode, _ form: NamedEntry.Form) -> Bool {
    key.kind == .scalar && !key.isOne(of: form.words) && !(hasKeysOfKinds && key.isOne(of: kinds.words))
  }

  /// An entry in its long form, or with more than one word of its own, or none.
  private mutating func unusualEntry(_ node: SyntaxNode, _ form: NamedEntry.Form) -> NamedEntry? {
    var own = node.pairs.filter { isOwn($0.key, form) }
    let longForm = form.hasLongForm ? name(node["id"]) : nil
    var unknown = own.filter { pair in
      longForm != nil || Self.reservedWords.contains(pair.key.text) || pair.value.kind != .scalar
    }
    own.removeAll { pair in unknown.contains { $0.key.index == pair.key.index } }
    // Of several words one is the id: the first that is neither a slip for a known key nor a key of another place; where
    // all are, the first.
    func isLikeKey(_ pair: (key: SyntaxNode, value: SyntaxNode)) -> Bool {
      if case .boolean = pair.value.scalarValue { return true }
      return KindSchemas.coreKeys.contains(pair.key.text) || misspelt(pair.key.text, form) != nil
    }
    if own.count > 1,
      let id = own.first(where: { !isLikeKey($0) })
        ?? own.first(where: { !KindSchemas.coreKeys.contains($0.key.text) }) ?? own.first
    {
      unknown += own.filter { $0.key.index != id.key.index && isLikeKey($0) }
      own.removeAll { pair in unknown.contains { $0.key.index == pair.key.index } }
    }
    // `- navn: luk` above `tekst: …`: the long form in other words.
    if form.hasLongForm, longForm == nil, own.count == 1, misspelt(own[0].key.text, form) == "id",
      unknown.contains(where: { misspelt($0.key.text, form) == "text" })
    {
      unknown = own + unknown
      own = []
    }
    if longForm == nil, own.isEmpty, unknown.count == 1, misspelt(unknown[0].key.text, form) == nil,
      let text = unknown[0].value.pairs.map({ $0.key }).first(where: { isMeantAsText($0.text) })
    {
      textBelowName(unknown[0].key, text, of: node, form)
      return nil
    }
    if longForm == nil, own.count == 1, own[0].value.isNull,
      let text = (node.pairs.map { $0.key } + unknown.map(\.key)).first(where: { isMeantAsText($0.text) })
    {
      textBelowName(own[0].key, text, of: node, form)
      return nil
    }
    for pair in unknown {
      if let key = misspelt(pair.key.text, form) {
        if let present = node.pairs.first(where: { $0.key.isSpelt(key) })?.key {
          explain(pair.key.index..<pair.value.endIndex)
          diagnostics.append(.unknownKey(pair.key, besides: present, notOn(form, pair.key.text)))
          continue
        }
        take(pair.key, for: key)
      }
      unknownKey(pair, form)
    }

    if let longForm {
      guard let text = passage(node["text"]) else { return nil }
      return NamedEntry(name: longForm, text: text)
    }
    guard let first = own.first else {
      if unknown.isEmpty { missingName(node, form) }
      return nil
    }
    for other in own.dropFirst() { ambiguous(other.key, first: first.key, form) }
    guard let text = passage(first.value) else { return nil }
    return NamedEntry(name: Located(first.key.text, at: first.key.range), text: text)
  }

  private func misspelt(_ word: String, _ form: NamedEntry.Form) -> String? {
    if word.utf8.count < 3 { return keyInOtherWords(word, among: form.keys) }
    // On a choice the key of a kind may be meant that the scenario names.
    return meantKey(word, among: form.keys)
      ?? (form === NamedEntry.Form.choice ? meantKey(word, among: namedKinds.sorted()) : nil)
  }

  private func isMeantAsText(_ word: String) -> Bool { word == "text" || keyInOtherWords(word, among: ["text"]) != nil }

  private func notOn(_ form: NamedEntry.Form, _ word: String) -> Message {
    Message(
      da: "`\(word)` kan ikke stå på \(form.noun.danish).", en: "`\(word)` does not belong on \(form.noun.english).")
  }

  /// `- luk:` above `text: Jeg lukker vinduet.`: a name without its text, which stands below it.
  private mutating func textBelowName(
    _ name: SyntaxNode, _ text: SyntaxNode, of node: SyntaxNode, _ form: NamedEntry.Form
  ) {
    explain(node.indices)
    error(
      "missing-id", at: text.range,
      da: "Teksten skrives lige efter navnet, uden `\(text.text)`: `- \(name.text): …`.",
      en: "The text is written right after the name, without `\(text.text)`: `- \(name.text): …`.",
      notes: [Diagnostic.Note(Message(da: "Navnet står her.", en: "The name is here."), at: name.range)])
  }

  private mutating func unknownKey(_ pair: (key: SyntaxNode, value: SyntaxNode), _ form: NamedEntry.Form) {
    explain(pair.key.index..<pair.value.endIndex)
    let word = pair.key.text
    if misspelt(word, form) == nil, pair.value.kind == .sequence, pair.value.style == .flow {
      error(
        "bracket-in-text", at: pair.value.range,
        da: "Teksten begynder med `[`, og så læser YAML den som en liste. Sæt hele teksten i \"anførselstegn\".",
        en: "The text starts with `[`, which YAML reads as a list. Put the whole text in \"quotes\".")
      return
    }
    if NamedEntry.Form.all.allSatisfy({ !$0.keys.contains(word) }), Self.reservedWords.contains(word) {
      error(
        "reserved-name", at: pair.key.range,
        da: "`\(word)` er et ord, sproget selv bruger, og kan ikke være et navn her. Vælg et andet.",
        en: "`\(word)` is a word of the language itself and cannot be a name here. Choose another.")
      return
    }
    let known = form.keys.filter { form.hasLongForm || $0 != "text" }
    var message = notOn(form, word)
    if let near = misspelt(word, form) {
      message = message.didYouMean(near)
    } else if word == "goto" || word == "then", form !== NamedEntry.Form.choice {
      hasMisplacedGoto = true
      message.danish += " Hører den til scenen, så ryk den ud, så den står lige under scenens andre nøgler."
      message.english += " If it belongs to the scene, move it out, right below the other keys of the scene."
    } else {
      let list = known.map { "`\($0)`" }.joined(separator: ", ")
      message.danish += " Her kan stå \(list)."
      message.english += " It takes \(list)."
    }
    diagnostics.append(
      Diagnostic(
        .error, "unknown-key", at: pair.key.range, message,
        fixIts: misspelt(word, form).map { [.rename(pair.key.range, key: word, to: $0, among: form.keys)] } ?? []))
  }

  private mutating func ambiguous(_ key: SyntaxNode, first: SyntaxNode, _ form: NamedEntry.Form) {
    error(
      "ambiguous-id", at: key.range,
      da:
        "Er det `\(first.text)` eller `\(key.text)`, der er navnet? \(form.noun.danish.capitalizedFirst) har kun ét. Mangler der en bindestreg foran `\(key.text)`?",
      en:
        "Is it `\(first.text)` or `\(key.text)` that is the name? \(form.noun.english.capitalizedFirst) has only one. Is a dash missing before `\(key.text)`?",
      notes: [
        Diagnostic.Note(Message(da: "Det første navn står her.", en: "The first name is here."), at: first.range)
      ])
  }

  private mutating func missingName(_ node: SyntaxNode, _ form: NamedEntry.Form) {
    // `- goto: Du går din vej.`: a text, and a word of the language for its name.
    if let (key, value) = node.pairs.first(where: { _ in true }), key.isOne(of: Self.reservedWordSet),
      value.kind == .scalar, value.utf8.contains(UInt8(ascii: " ")), !key.isSpelt("when"), node["text"] == nil
    {
      explain(node.index..<node.index + 1)
      explain(key.index..<value.endIndex)
      error(
        "reserved-name", at: key.range,
        da: "`\(key.text)` er et ord, sproget selv bruger, og kan ikke være et navn her. Vælg et andet.",
        en: "`\(key.text)` is a word of the language itself and cannot be a name here. Choose another.")
      return
    }
    explain(node.index..<node.index + 1)
    error(
      "missing-id", at: node.firstKeyRange,
      da: "\(form.noun.danish.capitalizedFirst) begynder med et navn og en tekst, for eksempel `\(form.example)`.",
      en: "\(form.noun.english.capitalizedFirst) starts with a name and a text, for example `\(form.example)`.")
  }

  private mutating func wrongEntry(_ node: SyntaxNode, _ form: NamedEntry.Form) {
    explain(node.indices)
    if let missing = missingColonOrSpace(node) {
      diagnostics.append(missing)
      return
    }
    diagnostics.append(
      Diagnostic(
        .error, "missing-id", at: node.range,
        Message(
          da: "Her ventes \(form.noun.danish): et navn, et kolon og en tekst, for eksempel `\(form.example)`.",
          en:
            "\(form.noun.english.capitalizedFirst) is expected here: a name, a colon and a text, for example `\(form.example)`."
        ), fixIts: form.hasLongForm ? EntryName(of: node).map { [$0.fixIt] } ?? [] : []))
  }
}

extension Reader {
  /// `- narrator:Det banker.`, `- mette Ja, tak.`, `- mette; Ja, tak.`: a name that is known from elsewhere in the file,
  /// and something else than a colon and a space after it.
  private func missingColonOrSpace(_ node: SyntaxNode) -> Diagnostic? {
    guard node.kind == .scalar, node.style == .plain else { return nil }
    let text = Array(node.text.unicodeScalars)
    let name = text.prefix { $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let start = node.range.start
    // As written: on one line, with letters composed as they are here.
    guard let first = name.first, first.properties.isLowercase, name.count + 1 < text.count,
      start.line == node.range.end.line, Int(node.range.end.column - start.column) == text.count
    else { return nil }
    func range(_ from: Int, _ to: Int) -> SourceRange {
      SourceRange(
        node.range.source, SourcePosition(line: start.line, column: start.column + UInt32(clamping: from)),
        SourcePosition(line: start.line, column: start.column + UInt32(clamping: to)))
    }
    let next = text[name.count]
    let isKnown = node.tree.hasKey(of: WordSet([String(String.UnicodeScalarView(name))]))
    if next == ":", text[name.count + 1] != " ", text[name.count + 1] != "/" {
      var missing = missingSpaceAfterColon(at: range(name.count, name.count + 1))
      if !isKnown { missing.fixIts = missing.fixIts.map { $0.being(.maybe) } }
      return missing
    }
    guard next == " " || next == ";", isKnown else { return nil }
    return Diagnostic(
      .error, "missing-colon", at: range(0, name.count),
      Message(
        da: "Efter navnet skal der være et kolon og et mellemrum.", en: "A colon and a space belong after the name."),
      fixIts: [
        FixIt(
          range(name.count, next == ";" ? name.count + 1 : name.count), replacement: ":",
          title: Message(da: "skriv et kolon", en: "write a colon"))
      ])
  }
}

extension SyntaxNode {
  /// The first key of a mapping, where a finding about the whole mapping is shown; else the node itself.
  var firstKeyRange: SourceRange { pairs.first { _ in true }?.key.range ?? range }
}

extension String {
  /// The string with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension FixIt {
  /// Writes another word.
  static func rename(
    _ range: SourceRange, to word: String, _ applicability: Applicability = .maybe
  ) -> FixIt {
    FixIt(
      range, replacement: word, title: Message(da: "skriv `\(word)`", en: "write `\(word)`"),
      applicability: applicability)
  }

  /// Writes the name that was probably meant: certain where it is the only one near.
  static func rename(
    _ range: SourceRange, from word: String, to name: String, among names: some Sequence<String>
  ) -> FixIt {
    .rename(range, to: name, isOnlySuggestion(name, for: word, among: names) ? .certain : .maybe)
  }
}
