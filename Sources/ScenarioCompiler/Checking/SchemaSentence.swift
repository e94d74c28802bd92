import Diagnostics
import JSONSchema
import YAMLSyntax

/// Turns one finding of the validator into a sentence: what was seen, what is expected, what to write.
struct SchemaSentence {
  private let violation: Violation
  private let schema: CompiledSchema
  /// The kinds whose keys the schema knows.
  private let kinds: [String]
  private var detail: Violation.Detail { violation.detail }

  init(_ violation: Violation, _ schema: CompiledSchema, kinds: [String]) {
    self.violation = violation
    self.schema = schema
    self.kinds = kinds
  }

  /// The finding.
  var diagnostic: Diagnostic {
    switch violation.keyword {
    case .additionalProperties, .unevaluatedProperties, .properties, .patternProperties: unknownKey
    case .required, .dependentRequired: missingKey
    case .type: wrongType
    case .enum, .const: wrongWord
    case .pattern: wrongForm
    case .propertyNames: reservedName
    case .not where violation.isAboutKey: reservedName
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum: outOfRange
    case .uniqueItems: standsTwice
    case .minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties: wrongCount
    default: misfit
    }
  }

  // MARK: Words

  /// What the value is called: the key that it stands under; for an item of a list, an item of that.
  private var subject: Message {
    guard let property = violation.property else { return Message(da: "", en: "") }
    let key = "`\(property.text)`"
    guard violation.isItem else { return Message(da: key, en: key) }
    return Message(da: "Et punkt i \(key)", en: "An item of \(key)")
  }

  /// The subject at the start of a sentence; the file where nothing has a key.
  private var holder: Message {
    violation.property == nil ? Message(da: "Filen", en: "The file") : subject
  }

  /// What the property's own schema says of it, in both languages; empty where it says nothing.
  private var description: Message {
    Message(
      da: schema.propertyAnnotation("x-description-da", at: violation).map { " " + $0 } ?? "",
      en: schema.propertyAnnotation("description", at: violation).map { " " + $0 } ?? "")
  }

  private func error(_ code: String, at range: SourceRange, _ message: Message, fixIts: [FixIt] = []) -> Diagnostic {
    Diagnostic(.error, code, at: range, message, fixIts: fixIts)
  }

  /// Where to point for a finding about a whole collection: at its key, else at its first key.
  private var place: SourceRange {
    let instance = violation.instance
    if instance.kind == .scalar { return instance.range }
    // An element of a list has no key of its own; the nearest one is the list's.
    guard let property = violation.property, property.endIndex == instance.index else { return instance.firstKeyRange }
    return property.range
  }

  // MARK: Sentences

  private var unknownKey: Diagnostic {
    let word = violation.instance.text
    let near = violation.meantKey
    var message = Message(da: "`\(word)` kendes ikke her.", en: "`\(word)` is not known here.")
    if let sibling = violation.misindentedSection { return tooDeep(sibling, message) }
    if near == nil, let home = violation.home { return error("unknown-key", at: violation.instance.range, home) }
    if near == nil, let present = violation.presentKey {
      return .unknownKey(violation.instance, besides: present, message)
    }
    if let near {
      message = message.didYouMean(near)
    } else if !detail.knownNames.isEmpty {
      let list = usableNames.map { "`\($0)`" }.joined(separator: ", ")
      message.danish += " Her kan stå \(list)."
      message.english += " What can stand here is \(list)."
    }
    return error(
      "unknown-key", at: violation.instance.range, message,
      fixIts: near.map { [.rename(violation.instance.range, key: word, to: $0, among: detail.knownNames)] } ?? [])
  }

  /// The keys that can stand there, without those of kinds that the scenario does not name.
  private var usableNames: [String] {
    guard let root = violation.instance.tree.root, root["scenario"] != nil else { return detail.knownNames }
    let named = Set(root["kinds"]?.elements.map(\.text) ?? [])
    return detail.knownNames.filter { !kinds.contains($0) || named.contains($0) }
  }

  /// A scene that is indented so far that it lies in the scene above it.
  private func tooDeep(_ holder: SyntaxNode, _ message: Message) -> Diagnostic {
    let word = violation.instance.text
    let start = violation.instance.range.start
    let more = start.column - holder.range.start.column
    return error(
      "unknown-key", at: violation.instance.range,
      Message(
        da:
          "\(message.danish) Den ligger inde i `\(holder.text)`. Hører den til ved siden af, så ryk `\(word)` og alt under den \(more) mellemrum ud.",
        en:
          "\(message.english) It lies in `\(holder.text)`. If it belongs beside that, move `\(word)` and all below it out by \(more) \(more == 1 ? "space" : "spaces")."
      ))
  }

  private var missingKey: Diagnostic {
    let names = detail.missing.map { "`\($0)`" }
    let name = detail.missing.first ?? ""
    let what = Message(
      da: schema.annotation("x-description-da", ofProperty: name, at: violation).map { " " + $0 } ?? "",
      en: schema.annotation("description", ofProperty: name, at: violation).map { " " + $0 } ?? "")
    let list = Message(da: names.joined(separator: " eller "), en: names.joined(separator: " or "))
    if violation.isAllButItsKey {
      return error(
        "missing-key", at: place,
        Message(
          da: "Filen mangler `\(name)`. Skriv `\(name):` øverst, og ryk resten ind under den.",
          en: "The file lacks `\(name)`. Write `\(name):` at the top, and move the rest in below it."))
    }
    if detail.missing == ["items"], let task = violation.property?.text {
      return error(
        "missing-key", at: place,
        Message(
          da:
            "`\(task)` mangler `items`, som har punkterne i en liste. Skriv `items:`, og under den `- navn: …` for hvert.",
          en:
            "`\(task)` lacks `items`, which has the items in a list. Write `items:`, and below it `- name: …` for each."
        ))
    }
    if violation.keyword == .dependentRequired, let cause = detail.causes.first {
      return error(
        "missing-key", at: violation.instance.pairs.first { $0.key.isSpelt(cause) }?.key.range ?? place,
        Message(
          da: "Når `\(cause)` står her, skal \(list.danish) det også.\(what.danish)",
          en: "Where `\(cause)` stands, \(list.english) must stand too.\(what.english)"))
    }
    return error(
      "missing-key", at: place,
      Message(
        da: "\(holder.danish) mangler \(list.danish).\(what.danish)",
        en: "\(holder.english) lacks \(list.english).\(what.english)"))
  }

  private var wrongType: Diagnostic {
    let wanted = Message.list(wantedTypes.map(Self.noun), da: "eller", en: "or")
    let instance = violation.instance
    if detail.foundType == .null {
      return error(
        "empty-value", at: violation.property?.range ?? instance.range,
        Message(
          da: "\(holder.danish) er tom. Her ventes \(wanted.danish).",
          en: "\(holder.english) is empty. It takes \(wanted.english)."))
    }
    if wantedTypes.contains(.boolean), !wantedTypes.contains(.string), instance.kind == .scalar,
      let meant = booleanMeant(by: instance.text)
    {
      return error(
        "boolean-word", at: instance.range,
        Message(
          da: "\(subject.danish) er `true` eller `false`. Her står ordet `\(instance.text)`, som YAML læser som tekst.",
          en:
            "\(subject.english) is `true` or `false`. Here stands the word `\(instance.text)`, which YAML reads as text."
        ),
        fixIts: [.rename(instance.range, to: meant, .certain)])
    }
    if wantedTypes.contains(.integer), instance.kind == .scalar, let (meant, unit) = numberMeant(by: instance.text) {
      return error(
        "wrong-type", at: instance.range,
        [.singleQuoted, .doubleQuoted].contains(instance.style) && unit.isEmpty
          ? Message(
            da:
              "\(subject.danish) skal være et tal, og i anførselstegn læses det som en tekst. Skriv `\(meant)` uden dem.",
            en:
              "\(subject.english) must be a number, and in quotes it is read as a text. Write `\(meant)` without them.")
          : unit.isEmpty
            ? Message(
              da: "\(subject.danish) skal være et tal, men `\(instance.text)` læses som en tekst. Skriv `\(meant)`.",
              en: "\(subject.english) must be a number, but `\(instance.text)` is read as a text. Write `\(meant)`.")
            : Message(
              da: "\(subject.danish) er et tal uden `\(unit)`. Skriv `\(meant)`.",
              en: "\(subject.english) is a number without `\(unit)`. Write `\(meant)`."),
        fixIts: [.rename(instance.range, to: meant, .certain)])
    }
    if wantedTypes == [.string], instance.kind == .scalar { return wrongForm }
    if wantedTypes.contains(.integer), instance.kind == .scalar, let number = GroupedNumber(instance.text) {
      return error(
        "wrong-type", at: instance.range, number.message(subject),
        fixIts: number.meant.map { .rename(instance.range, to: $0) })
    }
    if let mistake = violation.mistakeInGoto { return mistake }
    if wantedTypes.contains(.array), let missing = dashWithoutSpace { return missing }
    let isDecimal = detail.foundType == .number || wantedTypes == [.integer] && isDecimalText(instance)
    let found =
      isDecimal
      ? Message(da: "et tal med decimaler", en: "a number with decimals") : Self.noun(detail.foundType ?? .string)
    if wantedTypes == [.string], instance.kind == .mapping, instance.style == .block, let key = violation.property,
      key.endIndex == instance.index
    {
      return error(
        "wrong-type", at: key.range,
        Message(
          da:
            "\(holder.danish) skal være en tekst, men linjerne under den læses som nøgler. Skriv `|` efter kolonet: `\(key.text): |`.",
          en:
            "\(holder.english) must be a text, but the lines below it are read as keys. Write `|` after the colon: `\(key.text): |`."
        ))
    }
    if let mistake = violation.itemsWithoutKey { return mistake }
    let advice =
      isDecimal && violation.property?.text == "weight"
      ? Message(
        da: " Vægte er forhold: skriv 3 og 2 i stedet for 0.6 og 0.4.",
        en: " Weights are proportions: write 3 and 2 instead of 0.6 and 0.4.") : Message(da: "", en: "")
    return error(
      "wrong-type", at: instance.kind == .scalar ? instance.range : place,
      Message(
        da: "\(holder.danish) skal være \(wanted.danish), men er \(found.danish).\(advice.danish)\(example.danish)",
        en: "\(holder.english) must be \(wanted.english), but is \(found.english).\(advice.english)\(example.english)"))
  }

  /// `-aase: Godmorgen.`: dashes without a space after them, which are read as the start of a key.
  private var dashWithoutSpace: Diagnostic? {
    guard let key = violation.instance.pairs.first(where: { _ in true })?.key, key.style == .plain,
      key.utf8.count > 1, key.utf8.first == UInt8(ascii: "-")
    else { return nil }
    let start = key.range.start
    let end = SourcePosition(line: start.line, column: start.column + 1)
    return missingSpaceAfterDash(at: SourceRange(key.range.source, start, end))
  }

  /// What a list or a section looks like; empty where a text or number is wanted.
  private var example: Message {
    wantedTypes.contains(.object) || wantedTypes.contains(.array) ? description : Message(da: "", en: "")
  }

  /// Whether a text is a number with decimals after a comma.
  private func isDecimalText(_ node: SyntaxNode) -> Bool {
    guard node.kind == .scalar else { return false }
    let parts = node.text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil }
  }

  /// The types to name: where any scalar is taken as its source text, that is a text.
  private var wantedTypes: [InstanceType] {
    let types = detail.expectedTypes
    guard types.contains(.string), types.contains(.number), types.contains(.boolean) else { return types }
    return types.filter { $0 != .number && $0 != .boolean && $0 != .integer }
  }

  private static func noun(_ type: InstanceType) -> Message {
    switch type {
    case .null: Message(da: "tom", en: "empty")
    case .boolean: Message(da: "`true` eller `false`", en: "`true` or `false`")
    case .integer: Message(da: "et helt tal", en: "a whole number")
    case .number: Message(da: "et tal", en: "a number")
    case .string: Message(da: "en tekst", en: "a text")
    case .array: Message(da: "en liste med `-` foran hvert punkt", en: "a list with `-` before each item")
    case .object: Message(da: "et afsnit med nøgler", en: "a section with keys")
    }
  }

  private var wrongWord: Diagnostic {
    let found = violation.instance.text
    let list = detail.allowedValues.map { "`\($0)`" }.joined(separator: ", ")
    let translated = Self.translations[found.lowercased()].flatMap { detail.allowedValues.contains($0) ? $0 : nil }
    let near = translated ?? suggestion(for: found, among: detail.allowedValues)
    // `language: da`: the version of the language is taken for that of the texts.
    let isLocale = violation.property?.text == "language" && detail.allowedValues == ["1"] && Int(found) == nil
    let hint = Message(
      da: isLocale ? " Det er sprogets version; hvilket sprog teksterne er på, står i `locale`." : "",
      en: isLocale ? " It is a version; in which language the texts are stands in `locale`." : "")
    return error(
      "wrong-word", at: place,
      Message(
        da: "\(subject.danish) kan ikke være `\(found)`. Det kan være \(list).\(hint.danish)",
        en: "\(subject.english) cannot be `\(found)`. It can be \(list).\(hint.english)"
      ).didYouMean(near),
      fixIts: near.map { near in
        translated != nil
          ? [.rename(violation.instance.range, to: near, .certain)]
          : [.rename(violation.instance.range, from: found, to: near, among: detail.allowedValues)]
      } ?? [])
  }

  /// The Danish words for the words of the language.
  private static let translations = [
    "borger": "citizen", "beboer": "citizen", "pårørende": "relative", "kollega": "colleague", "vejleder": "supervisor",
    "leder": "manager", "elev": "learner", "delvis": "partial", "delvist": "partial", "succes": "success",
    "godt": "success", "fiasko": "failure", "skidt": "failure", "reaktioner": "reactions", "beskrivelse": "description",
    "analyse": "analysis", "opsummering": "summary", "god": "success", "dårlig": "failure", "dårligt": "failure",
  ]

  private var wrongForm: Diagnostic {
    let text = violation.instance.text
    if detail.pattern == "^assets/.", !text.isEmpty { return wrongAssetPath }
    if let problem = IdentifierProblem(text, pattern: detail.pattern ?? "") {
      if let known = nameWithoutSpaces(text) {
        return error(
          "bad-id", at: violation.instance.range, problem.message.didYouMean(known),
          fixIts: [.rename(violation.instance.range, to: known)])
      }
      if violation.property?.text == "choose", problem.meant == nil || text.contains(" ") && text != text.lowercased() {
        return error(
          "bad-id", at: violation.instance.range,
          Message(
            da: "\(problem.message.danish) Et svar er valgets navn, som står foran kolonet, og ikke dets tekst.",
            en: "\(problem.message.english) An answer is the name of the choice, before its colon, and not its text."))
      }
      if text.contains(" "), violation.instance.holder?.kind == .sequence, violation.instance.holder?.style == .flow {
        return error(
          "bad-id", at: violation.instance.range,
          Message(
            da: problem.message.danish + " Er det flere navne, så sæt komma imellem dem.",
            en: problem.message.english + " If these are several names, put commas between them."))
      }
      return error(
        "bad-id", at: violation.instance.range, problem.message,
        fixIts: problem.meant.map { [.rename(violation.instance.range, to: $0)] } ?? [])
    }
    let meant = formMeant(by: text)
    return error(
      "wrong-form", at: violation.instance.range,
      Message(
        da: "`\(text)` har ikke den rigtige form.\(description.danish)",
        en: "`\(text)` does not have the right form.\(description.english)"
      ).didYouMean(meant), fixIts: meant.map { [.rename(violation.instance.range, to: $0)] } ?? [])
  }

  /// A name with spaces in it that is a key elsewhere in the file without them.
  private func nameWithoutSpaces(_ text: String) -> String? {
    let joined = text.replacing(" ", with: "")
    guard joined != text, violation.instance.tree.hasKey(of: WordSet([joined])) else { return nil }
    return joined
  }

  /// What a text was meant as that has not the form of its key; nil where that is anybody's guess.
  private func formMeant(by text: String) -> String? {
    switch violation.property?.text {
    case "within":
      let digits = text.prefix { ("0"..."9").contains($0) }
      let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
      let isMinutes = ["m", "min", "min.", "minut", "minutter", "minute", "minutes"].contains(unit)
      let isSeconds = ["", "s", "sek", "sek.", "sekund", "sekunder", "sec", "second", "seconds"].contains(unit)
      return !digits.isEmpty && (isMinutes || isSeconds) ? digits + (isMinutes ? "m" : "s") : nil
    case "version":
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count < 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else { return nil }
      return text + String(repeating: ".0", count: 3 - parts.count)
    case "percent": return numberMeant(by: text)?.number
    case "locale", "translations":
      return Self.languages[text.lowercased()] ?? (text.contains("_") ? text.replacing("_", with: "-") : nil)
    default: return nil
    }
  }

  /// The tags of languages by their names.
  private static let languages = ["dansk": "da", "danish": "da", "engelsk": "en", "english": "en"]

  private var wrongAssetPath: Diagnostic {
    let text = violation.instance.text
    let isOutside = text.hasPrefix("/") || text.split(separator: "/").contains("..") || text.contains(":")
    let mended = "assets/" + text.replacing("\\", with: "/").replacing("assets/", with: "")
    return error(
      isOutside ? "asset-outside-pack" : "wrong-form", at: violation.instance.range,
      isOutside
        ? AssetIndex.outsideMessage(text)
        : Message(
          da: "En fil i pakken skrives med sin mappe: `\(mended)`.",
          en: "A file of the pack is written with its folder: `\(mended)`."),
      fixIts: isOutside ? [] : [.rename(violation.instance.range, to: mended)])
  }

  private var reservedName: Diagnostic {
    let text = violation.instance.text
    return error(
      "reserved-name", at: violation.instance.range,
      Message(
        da: "`\(text)` er et ord, sproget selv bruger, og kan ikke være et navn her. Vælg et andet.",
        en: "`\(text)` is a word of the language itself and cannot be a name here. Choose another."))
  }

  private var outOfRange: Diagnostic {
    let limit = detail.limit ?? ""
    let isLow = [.minimum, .exclusiveMinimum].contains(violation.keyword)
    return error(
      "out-of-range", at: violation.instance.range,
      Message(
        da: "\(subject.danish) skal være \(isLow ? "mindst" : "højst") \(limit).",
        en: "\(subject.english) must be at \(isLow ? "least" : "most") \(limit)."))
  }

  private var standsTwice: Diagnostic {
    error(
      "duplicate-id", at: place,
      Message(
        da: "Noget står to gange i \(subject.danish). Slet det ene.",
        en: "Something stands twice in \(subject.english). Delete one."))
  }

  private var wrongCount: Diagnostic {
    let limit = detail.limit ?? ""
    let count = detail.count.map(String.init) ?? ""
    switch violation.keyword {
    case .minLength where violation.instance.style == .literal || violation.instance.style == .folded:
      return error(
        "empty-value", at: place,
        Message(
          da: "\(subject.danish) er tom. Teksten efter `|` eller `>` skal rykkes længere ind end sin nøgle.",
          en: "\(subject.english) is empty. The text after `|` or `>` has to be indented further than its key."))
    case .minLength:
      return error(
        "empty-value", at: place, Message(da: "\(subject.danish) er tom.", en: "\(subject.english) is empty."))
    case .maxLength:
      return error(
        "too-long", at: place,
        Message(
          da: "Teksten har \(count) tegn. Den må højst have \(limit).",
          en: "The text has \(count) characters. It may have at most \(limit)."))
    default:
      let isLow = [.minItems, .minProperties].contains(violation.keyword)
      if isLow, detail.count == 0 {
        return error(
          "empty-value", at: place,
          Message(
            da: "\(subject.danish) er tom. Skriv noget i den, eller slet den.",
            en: "\(subject.english) is empty. Put something into it, or delete it."))
      }
      return error(
        "wrong-count", at: place,
        Message(
          da: "\(subject.danish) skal have \(isLow ? "mindst" : "højst") \(limit), men har \(count).",
          en: "\(subject.english) must have at \(isLow ? "least" : "most") \(limit), but has \(count)."))
    }
  }

  /// What is left: keys that cannot stand together, branches of which none fits.
  private var misfit: Diagnostic {
    let names = detail.causes.map { "`\($0)`" }
    if names.count > 1 {
      let list = Message(da: names.joined(separator: " og "), en: names.joined(separator: " and "))
      // At the later one: until there, all was well.
      let later = violation.instance.pairs.map(\.key).last { key in detail.causes.contains { key.isSpelt($0) } }
      return error(
        "keys-exclude", at: later?.range ?? place,
        Message(
          da: "\(list.danish) kan ikke stå sammen. Slet det ene.",
          en: "\(list.english) cannot stand together. Delete one.")
      )
    }
    if !detail.missing.isEmpty {
      let list = detail.missing.map { "`\($0)`" }
      return error(
        "missing-key", at: place,
        Message(
          da: "\(holder.danish) mangler \(list.joined(separator: " eller ")).",
          en: "\(holder.english) lacks \(list.joined(separator: " or "))."))
    }
    return error(
      "wrong-form", at: place,
      Message(
        da: "\(holder.danish) har ikke den rigtige form.\(description.danish)",
        en: "\(holder.english) does not have the right form.\(description.english)"))
  }
}

extension Message {
  /// Several messages as one list: `a, b or c`.
  static func list(_ messages: [Message], da danish: String, en english: String) -> Message {
    guard let last = messages.last, messages.count > 1 else { return messages.first ?? Message(da: "", en: "") }
    return Message(
      da: messages.dropLast().map(\.danish).joined(separator: ", ") + " \(danish) \(last.danish)",
      en: messages.dropLast().map(\.english).joined(separator: ", ") + " \(english) \(last.english)")
  }
}

/// The number that a text was meant as, and the unit that stands after it: in quotes, with a typographic minus, or as
/// `60%`.
private func numberMeant(by text: String) -> (number: String, unit: String)? {
  let plain = text.replacing("−", with: "-").replacing("–", with: "-")
  let digits = plain.prefix { "+-0123456789".contains($0) }
  let unit = plain.dropFirst(digits.count).drop { $0 == " " }
  guard unit.isEmpty || unitsOfNumbers.contains(unit.lowercased()), let number = Int(digits) else { return nil }
  return (String(number), String(unit))
}

/// What stands after a number and says nothing new, since no key takes another unit.
private let unitsOfNumbers: Set<String> = [
  "%", "procent", "percent", "pct", "pct.", "point", "points", "min", "min.", "minut", "minutter", "minute", "minutes",
]
