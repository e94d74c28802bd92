package import Diagnostics
package import ScenarioClassroom
package import ScenarioModel
package import ScenarioRuntime

/// What a class report is made of: plain values, wherever they come from.
package struct ClassReportInput: Sendable {
  /// One scenario that the class played.
  package struct Scenario: Sendable {
    /// The machine of the scenario.
    package var machine: Machine
    /// Its texts in the language of the report, where they are not written in it.
    package var translation: Translation?
    /// The sessions on that machine, in any order. Only first attempts count.
    package var sessions: [ClassSession]
    /// What was answered to check-ins, in any order.
    package var checkIns: [CheckInCount]

    /// Makes the input of one scenario.
    package init(
      machine: Machine, translation: Translation? = nil, sessions: [ClassSession], checkIns: [CheckInCount] = []
    ) {
      self.machine = machine
      self.translation = translation
      self.sessions = sessions
      self.checkIns = checkIns
    }
  }

  /// How often a step of a check-in was answered. Nothing links it to a session.
  package struct CheckInCount: Hashable, Sendable {
    /// The check-in, as `scene/check-in`.
    package var checkIn: String
    /// The step of the scale, from 1.
    package var value: Int
    /// How often it was answered.
    package var count: Int

    /// Makes a count.
    package init(checkIn: String, value: Int, count: Int) {
      self.checkIn = checkIn
      self.value = value
      self.count = count
    }
  }

  /// What stands at the top of the report.
  package var title: String
  /// The id and version of the pack.
  package var pack: String
  /// The language of all that is not the scenarios'.
  package var language: MessageLanguage
  /// The scenarios in the order in which they are told.
  package var scenarios: [Scenario]

  /// Makes an input.
  package init(title: String, pack: String, language: MessageLanguage, scenarios: [Scenario]) {
    self.title = title
    self.pack = pack
    self.language = language
    self.scenarios = scenarios
  }
}

/// A file of a report, by its path in the report's folder.
package struct ReportFile: Hashable, Sendable {
  /// The path, with `/` between its parts.
  package var path: String
  /// The content, in UTF-8.
  package var text: String

  /// Makes a file.
  package init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }
}
