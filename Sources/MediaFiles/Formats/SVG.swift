/// What makes a drawing more than a drawing.
package struct SVGDanger: Hashable, Sendable {
  /// What it is.
  package enum Reason: Hashable, Sendable {
    /// A script, or an address that runs one.
    case script
    /// Something that happens on a click or the like.
    case event
    /// Something other than SVG within it.
    case foreignObject
    /// Something that is fetched from elsewhere.
    case outside
    /// Declarations of its own, by which a text can become another or endless.
    case declarations
    /// An encoding other than UTF-8, in which words can hide.
    case encoding
  }

  /// What it is.
  package var reason: Reason
  /// The word that stands there, cut where it is long.
  package var word: String
  /// The line in the file, from 1.
  package var line: Int
}

/// SVG 2, as well-formed XML 1.0 in UTF-8 without declarations of its own.
///
/// What is refused is what can run, or can fetch something from elsewhere, in any program that shows drawings; names are
/// compared without regard to capitals and prefixes, for some programs are as lenient.
enum SVG {
  /// The largest drawing or caption file that is looked at.
  static let mostBytes = 16 << 20

  /// Nil where it is none.
  static func inspect(_ reader: inout MediaReader) throws -> MediaReport? {
    let head = try reader.bytes(0..<min(reader.size, 512), most: 512)
    if [[0xFF, 0xFE], [0xFE, 0xFF]].contains(where: { head.starts(with: $0 as [UInt8]) }), head.contains(0x3C) {
      var report = MediaReport(.svg)
      report.dangers = [SVGDanger(reason: .encoding, word: "UTF-16", line: 1)]
      return report
    }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    guard text.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == 0x3C else { return nil }
    guard reader.size <= mostBytes else { return nil }
    guard let bytes = try reader.bytes(0, reader.size) else { return nil }
    var check = SVGCheck()
    var walk = XMLWalk(bytes)
    let damage = walk.run(&check)
    guard check.isDrawing else { return nil }
    var report = MediaReport(.svg)
    report.damage = damage
    report.dangers = check.found(in: walk.bytes)
    return report
  }
}

/// What the walk over a drawing finds in it.
struct SVGCheck {
  private static let mostDangers = 20
  /// The attributes whose value is an address.
  private static let addresses: Set<String> = [
    "href", "src", "srcset", "data", "action", "formaction", "poster", "ping", "background", "cite", "longdesc",
    "codebase", "archive", "srcdoc", "manifest", "base",
  ]
  private static let foreign: Set<String> = [
    "foreignobject", "iframe", "object", "embed", "audio", "video", "html", "body", "form", "link", "meta", "applet",
  ]
  private static let animations: Set<String> = ["set", "animate", "animatemotion", "animatetransform", "animatecolor"]

  /// What is known of a name.
  private struct Name {
    var written: String
    /// Without its prefix, in small letters.
    var local: String
    var role: Role
  }

  /// Something that was found, at an offset in the file.
  private struct Found {
    var reason: SVGDanger.Reason
    var word: String
    var offset: Int
  }

  /// Whether the outermost element is that of a drawing; nil before there is one.
  private var root: Bool?
  private var known: [Name] = []
  private var found: [Found] = []

  /// Whether it is a drawing at all.
  var isDrawing: Bool { root == true }

  /// How many names there are.
  var names: Int { known.count }

  /// What was found, with its line in what was walked over. It was found in the order of the lines.
  func found(in bytes: [UInt8]) -> [SVGDanger] {
    var (line, counted) = (1, 0)
    return found.map { found in
      while counted < min(found.offset, bytes.count) {
        if bytes[counted] == 0x0A { line += 1 }
        counted += 1
      }
      return SVGDanger(reason: found.reason, word: found.word, line: line)
    }
  }

  /// Whether a byte is one that nothing can hide behind: no entity, no address, no function, no escape.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x28, 0x2F, 0x3A, 0x3C, 0x40, 0x5C: false
    default: true
    }
  }

  /// Takes the next name.
  mutating func learn(_ name: String) {
    known.append(Name(written: name, local: Self.local(name), role: Self.role(name)))
  }

  mutating func declaration(_ text: String, at offset: Int) { note(.declarations, text, offset) }

  mutating func instruction(_ text: String, at offset: Int) {
    let lowered = text.lowercased()
    if lowered.hasPrefix("xml-stylesheet") { note(.outside, text, offset) }
    if lowered.hasPrefix("xml "), let encoding = lowered.firstRange(of: "encoding") {
      let value = lowered[encoding.upperBound...].drop { " =\"'\t\r\n".contains($0) }.prefix { !"\"'".contains($0) }
      if !["utf-8", "us-ascii"].contains(value) { note(.encoding, String(value), offset) }
    }
  }

  mutating func element(_ number: Int, at offset: Int) {
    let role = known[number].role
    if root == nil { root = known[number].local == "svg" }
    if role == .script { note(.script, known[number].written, offset) }
    if role == .foreign { note(.foreignObject, known[number].written, offset) }
  }

  /// Whether an attribute has to be looked at, whatever its value.
  func matters(_ attribute: Int) -> Bool {
    switch known[attribute].role {
    case .event, .address, .target: true
    default: false
    }
  }

  mutating func attribute(_ attribute: Int, _ value: String, of element: Int, at offset: Int) {
    let name = known[attribute]
    guard name.role != .namespace else { return }
    if name.role == .event {
      note(.event, name.written, offset)
    } else if value.utf8.contains(UInt8(ascii: ":")), Self.runs(value) {
      note(.script, value, offset)
    } else if name.role == .address {
      if !Self.isInside(Self.plain(value)) { note(.outside, value, offset) }
    } else if name.role == .target, Self.animations.contains(known[element].local) {
      let target = Self.role(Self.plain(value))
      if target == .address || target == .event { note(.script, "\(name.written)=\(value)", offset) }
    } else if let word = Self.outside(inStyle: value) {
      note(.outside, word, offset)
    }
  }

  /// What a name is for, as far as it matters.
  private enum Role {
    case namespace
    case event
    case address
    case target
    case script
    case foreign
    case style
    case other
  }
  private static func role(_ name: String) -> Role {
    let local = local(name)
    return switch local {
    case _ where name.lowercased().hasPrefix("xmlns"): .namespace
    case _ where local.hasPrefix("on") && local.utf8.count > 2: .event
    case _ where addresses.contains(local): .address
    case _ where foreign.contains(local): .foreign
    case "attributename": .target
    case "style": .style
    case "script", "handler", "listener": .script
    default: .other
    }
  }

  /// A name without its prefix, in small letters.
  private static func local(_ name: String) -> String {
    (name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name).lowercased()
  }

  /// A value without blanks and in small letters.
  private static func plain(_ value: String) -> String {
    String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
  }

  /// Whether an address runs something.
  private static func runs(_ value: String) -> Bool {
    let plain = plain(value)
    return plain.contains("javascript:") || plain.contains("vbscript:")
  }

  /// Whether the text of an element is a style.
  func isStyle(_ element: Int) -> Bool { known[element].role == .style }

  mutating func text(_ text: String, in element: Int, at offset: Int) {
    guard isStyle(element) else { return }
    if let word = Self.outside(inStyle: text) { note(.outside, word, offset) }
  }

  private mutating func note(_ reason: SVGDanger.Reason, _ word: String, _ offset: Int) {
    guard found.count < Self.mostDangers else { return }
    let cut =
      word.unicodeScalars.count > 40 ? String(String.UnicodeScalarView(word.unicodeScalars.prefix(39))) + "…" : word
    found.append(Found(reason: reason, word: cut, offset: offset))
  }

  /// Whether an address, without blanks and in small letters, stays within the drawing.
  private static func isInside(_ address: String) -> Bool {
    address.isEmpty || address.hasPrefix("#")
      || ["png", "jpeg", "webp"].contains {
        address.hasPrefix("data:image/\($0);") || address.hasPrefix("data:image/\($0),")
      }
  }

  /// What a style fetches from elsewhere; nil where it fetches nothing. CSS Syntax Level 3.
  static func outside(inStyle style: String) -> String? {
    // Most values are colours and numbers.
    guard style.utf8.contains(where: { $0 == 0x28 || $0 == 0x40 || $0 == 0x5C || $0 == 0x2F }) else { return nil }
    let plain = plainStyle(style)
    for word in ["@import", "expression(", "-moz-binding", "image-set(", "src(", "image("] where plain.contains(word) {
      return word
    }
    var rest = plain[...]
    while let url = rest.firstRange(of: "url(") {
      rest = rest[url.upperBound...]
      let address = rest.drop { " \t\n\r\u{C}\"'".contains($0) }.prefix { !"\"')".contains($0) }
      if !isInside(String(address.filter { !$0.isWhitespace })) { return "url(\(address))" }
    }
    return nil
  }

  /// A style without comments, with its escapes read, in small letters.
  private static func plainStyle(_ style: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(style.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "/", index + 1 < scalars.count, scalars[index + 1] == "*" {
        index += 3
        while index < scalars.count, scalars[index] != "/" || scalars[index - 1] != "*" { index += 1 }
        index += 1
        continue
      }
      guard scalar == "\\", index + 1 < scalars.count else {
        result.append(scalar)
        index += 1
        continue
      }
      index += 1
      var (code, digits) = (UInt32(0), 0)
      while digits < 6, index < scalars.count,
        let digit = scalars[index].properties.isASCIIHexDigit
          ? UInt32(String(scalars[index]), radix: 16) : nil
      {
        code = code << 4 | digit
        digits += 1
        index += 1
      }
      if digits == 0 {
        result.append(scalars[index])
        index += 1
      } else {
        if index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
        result.append(Unicode.Scalar(code) ?? "\u{FFFD}")
      }
    }
    return String(result).lowercased()
  }
}
