import Diagnostics
import ScenarioKit

extension TOBSProfile {
  /// The profile that is used where the author gives none.
  ///
  /// Its bands are those that several Danish municipalities have published. Their tables say "under 39" and "over 130" and
  /// leave 39 and 130 themselves open; here such a boundary has the higher of the two scores. Who may measure and whom
  /// to call is for the workplace to say, so there are no actions.
  static let usual = TOBSProfile(
    bands: [
      .pulse: [
        Band(to: 390, points: 2), Band(from: 400, to: 490, points: 1), Band(from: 500, to: 890, points: 0),
        Band(from: 900, to: 1090, points: 1), Band(from: 1100, to: 1290, points: 2), Band(from: 1300, points: 3),
      ],
      .respiration: [
        Band(to: 80, points: 3), Band(from: 90, to: 110, points: 1), Band(from: 120, to: 200, points: 0),
        Band(from: 210, to: 240, points: 2), Band(from: 250, points: 3),
      ],
      .systolic: [
        Band(to: 690, points: 3), Band(from: 700, to: 790, points: 2), Band(from: 800, to: 990, points: 1),
        Band(from: 1000, to: 1990, points: 0), Band(from: 2000, points: 2),
      ],
      .temperature: [
        Band(to: 339, points: 3), Band(from: 340, to: 359, points: 2), Band(from: 360, to: 379, points: 0),
        Band(from: 380, to: 389, points: 1), Band(from: 390, to: 399, points: 2), Band(from: 400, points: 3),
      ],
    ],
    consciousness: ["usual": 0, "agitated": 1, "voice": 1, "pain": 2, "unresponsive": 3])

  /// Those bands, as the kind's page shows them; both ends belong to a band.
  static let usualTable = KindTable(
    title: Message(da: "De sædvanlige point for TOBS", en: "The usual points of TOBS"),
    columns: [
      Message(da: "værdi", en: "value"), Message(da: "3 point", en: "3 points"), Message(da: "2 point", en: "2 points"),
      Message(da: "1 point", en: "1 point"), Message(da: "0 point", en: "0 points"),
    ],
    rows: Measure.allCases.map { measure in
      ["`\(measure.rawValue)`"]
        + points.reversed().map { points in
          (usual.bands[measure] ?? []).filter { $0.points == points }.map(\.shown).joined(separator: ", ")
        }
    } + [
      ["`consciousness`"]
        + points.reversed().map { points in
          usual.consciousness.filter { $0.value == points }.map { "`\($0.key)`" }.sorted().joined(separator: ", ")
        }
    ])
}

extension TOBSProfile.Band {
  /// The band in a table, such as `90–109`, `≤ 39` or `≥ 130`.
  fileprivate var shown: String {
    switch (from, to) {
    case (nil, nil): "–"
    case (nil, let to?): "≤ \(to.asNumber)"
    case (let from?, nil): "≥ \(from.asNumber)"
    case (let from?, let to?): "\(from.asNumber)–\(to.asNumber)"
    }
  }
}

extension Int {
  /// Tenths as a number, without a fraction where there is none.
  fileprivate var asNumber: String { self % 10 == 0 ? "\(self / 10)" : "\(self / 10).\(self % 10)" }
}
