/// The Unicode properties that a pattern may name in `\p{…}`, and the code points that have them.
enum UnicodeProperty {
  /// The set for what stands between the braces, for example `L`, `Letter` or `gc=Lu`; nil where it is not known.
  ///
  /// Scripts are not known, because the standard library does not carry them.
  static func scalars(named expression: Substring) -> ScalarSet? {
    var name = expression
    for prefix in ["General_Category=", "gc="] where expression.hasPrefix(prefix) {
      name = expression.dropFirst(prefix.count)
    }
    if name == expression {
      switch name {
      case "Any": return ScalarSet([0...ScalarSet.last])
      case "ASCII": return ScalarSet([0...0x7F])
      case "Alphabetic", "Alpha": return collect { $0.properties.isAlphabetic }
      case "Lowercase", "Lower": return collect { $0.properties.isLowercase }
      case "Uppercase", "Upper": return collect { $0.properties.isUppercase }
      case "White_Space", "space": return collect { $0.properties.isWhitespace }
      case "ID_Start", "IDS": return collect { $0.properties.isIDStart }
      case "ID_Continue", "IDC": return collect { $0.properties.isIDContinue }
      case "Emoji": return collect { $0.properties.isEmoji }
      case "Assigned": return collect { $0.properties.generalCategory != .unassigned }
      default: break
      }
    }
    guard let categories = categories[String(name)] else { return nil }
    return collect { categories.contains($0.properties.generalCategory) }
  }

  /// Planes 4 to 13 and the end of plane 14 hold no characters, and planes 15 and 16 only private ones: one code point
  /// of each stretch answers for all of it.
  private static func collect(where has: (Unicode.Scalar) -> Bool) -> ScalarSet {
    var ranges: [ClosedRange<UInt32>] = []
    var start: UInt32?
    for stretch: ClosedRange<UInt32> in [0...0x3FFFF, 0xE0000...0xE0FFF] {
      for value in stretch {
        if let scalar = Unicode.Scalar(value), has(scalar) {
          if start == nil { start = value }
        } else if let first = start {
          ranges.append(first...value - 1)
          start = nil
        }
      }
      if let first = start { ranges.append(first...stretch.upperBound) }
      start = nil
    }
    for stretch: ClosedRange<UInt32> in [
      0x40000...0xDFFFF, 0xE1000...0xEFFFF, 0xF0000...0xFFFFD, 0xFFFFE...0xFFFFF, 0x100000...0x10FFFD,
      0x10FFFE...0x10FFFF,
    ] {
      if let scalar = Unicode.Scalar(stretch.lowerBound), has(scalar) { ranges.append(stretch) }
    }
    return ScalarSet(ranges)
  }

  private static let categories: [String: Set<Unicode.GeneralCategory>] = {
    let groups: [([String], Set<Unicode.GeneralCategory>)] = [
      (["Lu", "Uppercase_Letter"], [.uppercaseLetter]),
      (["Ll", "Lowercase_Letter"], [.lowercaseLetter]),
      (["Lt", "Titlecase_Letter"], [.titlecaseLetter]),
      (["LC", "Cased_Letter"], [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]),
      (["Lm", "Modifier_Letter"], [.modifierLetter]),
      (["Lo", "Other_Letter"], [.otherLetter]),
      (["L", "Letter"], [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]),
      (["Mn", "Nonspacing_Mark"], [.nonspacingMark]),
      (["Mc", "Spacing_Mark"], [.spacingMark]),
      (["Me", "Enclosing_Mark"], [.enclosingMark]),
      (["M", "Mark", "Combining_Mark"], [.nonspacingMark, .spacingMark, .enclosingMark]),
      (["Nd", "Decimal_Number", "digit"], [.decimalNumber]),
      (["Nl", "Letter_Number"], [.letterNumber]),
      (["No", "Other_Number"], [.otherNumber]),
      (["N", "Number"], [.decimalNumber, .letterNumber, .otherNumber]),
      (["Pc", "Connector_Punctuation"], [.connectorPunctuation]),
      (["Pd", "Dash_Punctuation"], [.dashPunctuation]),
      (["Ps", "Open_Punctuation"], [.openPunctuation]),
      (["Pe", "Close_Punctuation"], [.closePunctuation]),
      (["Pi", "Initial_Punctuation"], [.initialPunctuation]),
      (["Pf", "Final_Punctuation"], [.finalPunctuation]),
      (["Po", "Other_Punctuation"], [.otherPunctuation]),
      (
        ["P", "Punctuation", "punct"],
        [
          .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
          .finalPunctuation, .otherPunctuation,
        ]
      ),
      (["Sm", "Math_Symbol"], [.mathSymbol]),
      (["Sc", "Currency_Symbol"], [.currencySymbol]),
      (["Sk", "Modifier_Symbol"], [.modifierSymbol]),
      (["So", "Other_Symbol"], [.otherSymbol]),
      (["S", "Symbol"], [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]),
      (["Zs", "Space_Separator"], [.spaceSeparator]),
      (["Zl", "Line_Separator"], [.lineSeparator]),
      (["Zp", "Paragraph_Separator"], [.paragraphSeparator]),
      (["Z", "Separator"], [.spaceSeparator, .lineSeparator, .paragraphSeparator]),
      (["Cc", "Control", "cntrl"], [.control]),
      (["Cf", "Format"], [.format]),
      (["Co", "Private_Use"], [.privateUse]),
      (["Cn", "Unassigned"], [.unassigned]),
      (["C", "Other"], [.control, .format, .surrogate, .privateUse, .unassigned]),
    ]
    var categories: [String: Set<Unicode.GeneralCategory>] = [:]
    for (names, members) in groups {
      for name in names { categories[name] = members }
    }
    return categories
  }()
}
