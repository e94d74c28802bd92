import Diagnostics
import ScenarioKit
import ScenarioModel
import ScenarioTesting
import Synchronization
import Testing

/// What a kind can get wrong, each wrong by itself in a kind that is right otherwise, and how the suite tells it.
struct ConformanceTests {
  @Test func findsNothingInAKindThatIsRight() throws {
    #expect(try problems(of: FaultyKind(.none)) == [])
  }

  @Test(arguments: [
    (Fault.otherTextEachTime, "expands differently"), (.remembersOtherScenarios, "expands differently"),
    (.placeNobodyWrote, "points at line"), (.oneLanguage, "in both languages"),
    (.otherNamesInEnglish, "other names in another language"), (.overridesTheAuthor, "does not replace the kind's"),
    (.addsBesideTheAuthor, "does not replace the kind's"), (.takesFeedbackAway, "the feedback of"),
    (.dropsAScene, "the scene `ro`"), (.clearsAnEffect, "what the choice"), (.stateWithoutPublishing, "can collide"),
    (.sceneWithAFixedName, "can collide"), (.publishesNothing, "says that it publishes"),
    (.errorInCore, "has `unknown-state`"), (.needsItsKey, "only names the kind"),
    (.openSchemaInside, "slips of the pen"), (.nestedPropertyWithoutDanish, "`x-title-da`"),
    (.ruleInOneLanguage, "is not told in both languages"), (.ruleWithoutFinding, "does not have it"),
    (.ruleThatStays, "still has it"), (.templateInOneLanguage, "the template faulty is not told"),
    (.templateWithoutID, "has no {{id}}"), (.templateWithAFinding, "no-debrief"),
    (.tableWithAMissingCell, "more or fewer cells"), (.badVersion, "the version"),
  ])
  func tells(_ fault: Fault, _ part: String) throws {
    let problems = try problems(of: FaultyKind(fault))
    #expect(problems.contains { $0.contains(part) }, "\(problems)")
  }

  private func problems(of kind: FaultyKind) throws -> [String] {
    try KindConformance(kind, scenarios: [FaultyKind.scenario]).problems()
  }
}

enum Fault: Sendable {
  case none, otherTextEachTime, remembersOtherScenarios, placeNobodyWrote, oneLanguage, otherNamesInEnglish
  case overridesTheAuthor, addsBesideTheAuthor, takesFeedbackAway, dropsAScene, clearsAnEffect, stateWithoutPublishing
  case sceneWithAFixedName, publishesNothing, errorInCore, needsItsKey, openSchemaInside, nestedPropertyWithoutDanish
  case ruleInOneLanguage, ruleWithoutFinding, ruleThatStays, templateInOneLanguage, templateWithoutID
  case templateWithAFinding, tableWithAMissingCell, badVersion
}

/// A small kind that is right but for one thing.
struct FaultyKind: ScenarioKind {
  let fault: Fault
  private let memory = Memory()

  init(_ fault: Fault) { self.fault = fault }

  /// What the kind keeps between scenarios, which no kind may.
  private final class Memory: Sendable {
    private let seen = Mutex(0)
    func count() -> Int {
      seen.withLock { count in
        count += 1
        return count
      }
    }
  }

  let id = "faulty"
  var version: String { fault == .badVersion ? "1.0" : "1.0.0" }
  let title = Message(da: "Med en fejl", en: "With a fault")
  let publishedNames = ["calm"]

  var schema: KindSchema {
    let danish = fault == .nestedPropertyWithoutDanish ? "" : #""x-title-da": "Ord","#
    let closed = fault == .openSchemaInside ? "" : #""additionalProperties": false,"#
    return KindSchema(
      choice: KindSchema.Level(
        json: """
          {
            "type": "object", "additionalProperties": false,
            "properties": {
              "how": {
                "title": "How", "x-title-da": "Hvordan", "description": "How.", "x-description-da": "Hvordan.",
                "type": "object", \(closed)
                "properties": {
                  "word": {
                    "title": "Word", \(danish) "description": "A word.", "x-description-da": "Et ord.", "type": "string"
                  }
                }
              }
            }
          }
          """))
  }

  var rules: [KindRule] {
    let fault = fault
    return [
      KindRule(
        "faulty-rule", .warning, title: Message(da: "Et ord for meget.", en: "One word too many."),
        rationale: Message(
          da: "Det kan undværes.", en: fault == .ruleInOneLanguage ? "Det kan undværes." : "One can do without."),
        failing: Self.example("meget"), mended: Self.example("lidt")
      ) { subject, findings in
        for (_, _, value) in subject.choices {
          guard let word = value?["how"]?["word"]?.text, fault != .ruleWithoutFinding else { continue }
          if word.value == "meget" || fault == .ruleThatStays {
            findings.report(word.range, Message(da: "Skriv `lidt`.", en: "Write `lidt`."))
          }
        }
      }
    ]
  }

  var templates: [KindTemplate] {
    let scenario =
      fault == .templateWithAFinding
      ? Self.scenario.replacing("debrief: [Hvad skete der?]\n", with: "") : Self.scenario
    let danish = scenario.replacing("scenario: eksempel", with: "scenario: {{id}}")
    let english = danish.replacing("title: Et eksempel", with: "title: An example")
    return [
      KindTemplate(
        name: "faulty",
        text: Message(
          da: fault == .templateWithoutID ? Self.scenario : danish,
          en: fault == .templateInOneLanguage ? danish : english))
    ]
  }

  var tables: [KindTable] {
    let heading = Message(da: "Ord", en: "Words")
    return [
      KindTable(
        title: heading, columns: [heading, heading], rows: [fault == .tableWithAMissingCell ? ["lidt"] : ["lidt", "1"]])
    ]
  }

  func expand(_ expansion: inout KindExpansion) {
    let count = memory.count()
    var name = "calm"
    if fault == .otherNamesInEnglish, expansion.language == .english { name = "quiet" }
    if fault == .stateWithoutPublishing {
      expansion.scenario.state.append(
        Authored.Variable(
          id: Located(name, at: expansion.place), domain: .boolean, start: Located(.boolean(false), at: expansion.place)
        ))
    } else if fault != .publishesNothing {
      expansion.publish(state: name, .boolean, start: .boolean(false))
    }
    expansion.publish(
      dimension: "order", title: expansion.language == .danish || fault == .oneLanguage ? "God orden" : "Good order")
    let place = fault == .placeNobodyWrote ? SourceRange(expansion.place.source, .start, .start) : nil
    let (fault, language) = (fault, expansion.language)
    expansion.changeChoices { choice, value, _ in
      guard let word = value?["how"]?["word"]?.text else { return }
      switch fault {
      case .overridesTheAuthor:
        choice.effects.score.removeAll { $0.target.value == "order" }
        choice.effects.scoreByKind(1, in: "order", at: word.range)
      case .addsBesideTheAuthor:
        choice.effects.score.append(.init(Located("order", at: word.range), Located(1, at: word.range)))
      case .clearsAnEffect: choice.effects = Authored.Effects()
      case .takesFeedbackAway: choice.feedback = Authored.Feedback()
      case .errorInCore: choice.effects.addByKind(1, to: "nowhere", at: word.range)
      default: choice.effects.scoreByKind(1, in: "order", at: place ?? word.range)
      }
      if fault != .publishesNothing, fault != .otherNamesInEnglish {
        choice.effects.setByKind("calm", to: .boolean(true), at: word.range)
      }
      choice.feedback.tellByKind(Message(da: "Det er godt.", en: "That is good.")[language], at: word.range)
    }
    switch fault {
    case .otherTextEachTime:
      expansion.ask("Hvad \(UInt64.random(in: 0...UInt64.max)) mon?", at: expansion.place)
    case .remembersOtherScenarios: expansion.ask("Nummer \(count)?", at: expansion.place)
    case .dropsAScene: expansion.scenario.scenes.removeAll { $0.id.value == "ro" }
    case .needsItsKey where !expansion.scenario.scenes.contains { !$0.choices.isEmpty }:
      expansion.changeScenes { scene, _ in
        scene.effects.setByKind("nowhere", to: .boolean(true), at: scene.id.range)
      }
    case .sceneWithAFixedName:
      var scene = Authored.SceneFields(id: Located("pause", at: expansion.place))
      scene.move = .end(Authored.Ending(outcome: .partial))
      expansion.scenario.scenes.append(Part(scene))
    default: break
    }
  }

  static let scenario =
    """
    scenario: eksempel
    title: Et eksempel
    kinds: [faulty]
    competencies: [relation]
    briefing: Du øver dig.
    cast:
      gerda: { name: Gerda, role: citizen }
      mette: { name: Mette, role: colleague }
    debrief: [Hvad skete der?]

    """ + example("lidt")

  private static func example(_ word: String) -> String {
    """
    scenes:
      stuen:
        lines:
          - gerda: Godmorgen.
          - mette: Godmorgen, Gerda.
        choices:
          - hjaelp: Du går hen til Gerda.
            faulty: { how: { word: \(word) } }
            feedback: Hun smiler til dig.
          - vent: Du bliver i døren.
            score: { order: -1 }
            feedback: Hun ser efter dig.
          - vink: Du vinker til hende.
            faulty: { how: { word: \(word) } }
            score: { order: 0 }
            feedback: Hun vinker igen.
        goto:
          - { when: calm, to: ro }
          - to: ro
      ro:
        end: { outcome: success, title: Ro }

    """
  }
}
