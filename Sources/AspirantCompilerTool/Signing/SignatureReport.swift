import Diagnostics
import ScenarioPack

/// What the signatures of a pack are worth, for people and for tools.
struct SignatureReport: Encodable {
  /// One signature.
  struct Entry: Encodable {
    /// What it is worth.
    var verdict: SignatureVerdict
    /// By what people compare keys.
    var fingerprint: String
    /// Who signs, as they say themselves.
    var name: String
    /// Who has the key, as those say who trust it.
    var trustedName: String?
    /// The last day on which it holds.
    var expires: String?
  }

  /// The signatures.
  var signatures: [Entry]
  /// The day on which they were looked at.
  var day: String

  /// Looks at signatures.
  init(_ signatures: [PackSignature], of manifest: [UInt8], by keys: TrustedKeys, on day: String) {
    self.day = day
    self.signatures = signatures.map { signature in
      let (verdict, name) = keys.verdict(on: signature, of: manifest, on: day)
      return Entry(
        verdict: verdict, fingerprint: signature.fingerprint, name: signature.name, trustedName: name,
        expires: signature.expires)
    }
  }

  /// Whether somebody who is trusted stands behind the pack, and nothing speaks against it.
  var isTrusted: Bool { signatures.contains { $0.verdict == .trusted } && !isAltered }

  /// Whether a signature does not fit.
  var isAltered: Bool { signatures.contains { $0.verdict == .altered } }

  /// Why it is not, as a sentence.
  var reason: Message {
    if isAltered {
      return Message(
        da: "En underskrift passer ikke: pakken er ændret, efter at der blev skrevet under. Brug den ikke.",
        en: "A signature does not fit: the pack was altered after it was signed. Do not use it.")
    }
    if signatures.isEmpty {
      return Message(
        da: "Ingen har skrevet pakken under, så det er ikke til at sige, hvem der har lavet den.",
        en: "Nobody has signed the pack, so there is no telling who made it.")
    }
    if let over = signatures.first(where: { $0.verdict == .expired && $0.trustedName != nil }) {
      let name = visibleText(over.trustedName ?? over.name)
      return Message(
        da: "Underskriften fra »\(name)« er udløbet. Bed om en pakke, der er skrevet under igen.",
        en: "The signature of “\(name)” has expired. Ask for a pack that was signed again.")
    }
    return Message(
      da: "Pakken er skrevet under, men med en nøgle, som du ikke har sagt, at du stoler på.",
      en: "The pack is signed, but with a key that you have not said you trust.")
  }

  /// A line or two for each signature.
  func lines(_ console: Console) -> [String] {
    signatures.map { entry in
      let claimed = entry.trustedName ?? entry.name
      let word =
        switch entry.verdict {
        case .trusted: console(da: "i orden: »\(claimed)«", en: "good: “\(claimed)”")
        case .unknown:
          console(
            da: "ukendt nøgle; den, der skrev under, kalder sig »\(claimed)«",
            en: "unknown key; who signed says to be “\(claimed)”")
        case .expired:
          console(da: "udløbet: »\(claimed)«", en: "expired: “\(claimed)”")
        case .altered:
          console(da: "PASSER IKKE: »\(claimed)«", en: "DOES NOT FIT: “\(claimed)”")
        }
      let until = entry.expires.map { console(da: ", gælder til og med \($0)", en: ", holds until \($0)") } ?? ""
      return "  \(visibleText(word))\(until)\n    \(console(da: "nøgle", en: "key")) \(grouped(entry.fingerprint))"
    }
  }
}

/// A fingerprint in groups of eight, as people compare them.
package func grouped(_ fingerprint: String) -> String {
  let digits = Array(fingerprint)
  return stride(from: 0, to: digits.count, by: 8).map { String(digits[$0..<min($0 + 8, digits.count)]) }
    .joined(separator: " ")
}
