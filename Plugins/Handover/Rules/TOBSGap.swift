import Diagnostics
import ScenarioKit

extension KindRule {
  static let tobsGap = KindRule(
    "tobs-gap", .error,
    title: Message(
      da: "En værdi har ingen eller flere point i TOBS-profilen.",
      en: "A value has no points in the TOBS profile, or several."),
    rationale: Message(
      da: """
        Begge ender hører med til et interval. Slutter ét ved 129, og begynder det næste ved 131, har puls 130 ingen \
        point; begynder det ved 129, har 129 to slags. Skriv intervallerne fra det laveste, uden `from` i det første og \
        uden `to` i det sidste, så alle værdier har præcis ét sted at høre til. Temperaturen går i trin på 0,1.
        """,
      en: """
        Both ends belong to a band. If one ends at 129 and the next begins at 131, a pulse of 130 has no points; if it \
        begins at 129, then 129 has two kinds of them. Write the bands from the lowest, without `from` in the first and \
        without `to` in the last, so that every value belongs to exactly one. The temperature goes in steps of 0.1.
        """),
    failing: example(from: 131), mended: example(from: 130),
    check: { subject, findings in
      let notes = Notes(subject.written, kind: subject.kind)
      for measure in TOBSProfile.Measure.allCases {
        // A schema cannot say it: to programs that count in binary, 37.4 is no multiple of 0.1.
        let fine = subject.value?.numbers(measure).filter { $0.tenths == nil && $0.text != nil } ?? []
        for number in fine {
          findings.report(
            number.range,
            Message(
              da: "TOBS regner med højst én decimal. Skriv tallet som i `38.2`.",
              en: "TOBS counts with one decimal at most. Write the number as in `38.2`."), severity: .error)
        }
        guard fine.isEmpty else { continue }
        for gap in TOBSProfile.gaps(in: notes.profile.bands[measure] ?? [], step: measure.step) {
          findings.report(gap.range, gap.message(measure))
        }
      }
      if let word = subject.value?["values"]?["consciousness"]?.text, notes.profile.consciousness[word.value] == nil {
        let known = notes.profile.consciousness.keys.sorted()
        findings.report(
          word.range,
          Message(
            da: "`\(word.value)` har ingen point i profilen. Giv det nogle under `tobs`, eller skriv et af dens ord.",
            en: "`\(word.value)` has no points in the profile. Give it some under `tobs`, or write one of its words."
          ).didYouMean(word.value, among: known))
      }
    })

  private static func example(from: Int) -> String {
    """
    handover:
      tobs:
        pulse:
          - { to: 89, points: 0 }
          - { from: 90, to: 129, points: 1 }
          - { from: \(from), points: 3 }
    """
  }
}

extension Authored.KindValue {
  /// The numbers of a measure that are compared with each other: what was measured, and the ends of its bands.
  fileprivate func numbers(_ measure: TOBSProfile.Measure) -> [Authored.KindValue] {
    let bands = self["tobs"]?[measure.rawValue]?.elements ?? []
    return ([self["values"]?[measure.rawValue]] + bands.flatMap { [$0["from"], $0["to"]] }).compactMap { $0 }
  }
}

extension TOBSProfile {
  /// A place where two bands do not meet.
  fileprivate struct Gap {
    var range: SourceRange
    /// The value where the band should begin; nil where nothing may bound it.
    var begin: Int?
    /// Whether the end rather than the beginning is wrong.
    var isAtEnd = false

    func message(_ measure: Measure) -> Message {
      guard let begin else {
        let key = isAtEnd ? "to" : "from"
        return Message(
          da: "Uden for dette interval har `\(measure.rawValue)` ingen point. Slet `\(key)`, så alle værdier er med.",
          en: "Outside this band `\(measure.rawValue)` has no points. Delete `\(key)`, so that no value is left out.")
      }
      let number = measure.step == 1 ? "\(begin / 10).\(begin % 10)" : String(begin / 10)
      return Message(
        da:
          "Intervallerne for `\(measure.rawValue)` mødes ikke. Det forrige slutter lige før \(number): skriv `from: \(number)`.",
        en:
          "The bands of `\(measure.rawValue)` do not meet. The one before ends just below \(number): write `from: \(number)`."
      )
    }
  }

  /// Where the bands of a measure leave a gap or overlap; bands of the usual profile have no place and are not looked at.
  fileprivate static func gaps(in bands: [Band], step: Int) -> [Gap] {
    var gaps: [Gap] = []
    for (number, band) in bands.enumerated() {
      guard let range = band.range else { continue }
      let begin = number == 0 ? nil : bands[number - 1].to.map { $0 + step }
      if number == 0 ? band.from != nil : begin != nil && band.from != begin {
        gaps.append(Gap(range: range, begin: begin))
      }
      let isLast = number == bands.count - 1
      if isLast && band.to != nil { gaps.append(Gap(range: range, begin: nil, isAtEnd: true)) }
      if !isLast && band.to == nil, let next = bands[number + 1].range { gaps.append(Gap(range: next, begin: nil)) }
    }
    return gaps
  }
}
