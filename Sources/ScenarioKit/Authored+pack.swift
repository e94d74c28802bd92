public import Diagnostics

extension Authored {
  /// A pack's manifest, `pack.yaml`.
  public struct Pack: Hashable, Sendable {
    /// The reverse-DNS id.
    public var id: Name
    /// The version after SemVer.
    public var version: Name
    /// The title.
    public var title: Located<String>
    /// The language of the texts as a BCP 47 tag.
    public var locale: Name
    /// The languages that the texts are translated into.
    public var translations: [Name] = []
    /// Who wrote it.
    public var authors: [String] = []
    /// The licence as an SPDX expression.
    public var license: String?
    /// The competencies that scenarios may name.
    public var competencies: [Competency] = []
    /// What is said of single assets.
    public var assets: [Asset] = []
    /// The whole file.
    public var range: SourceRange

    /// Makes a manifest.
    public init(id: Name, version: Name, title: Located<String>, locale: Name, range: SourceRange) {
      self.id = id
      self.version = version
      self.title = title
      self.locale = locale
      self.range = range
    }
  }

  /// A competency of the curriculum.
  public struct Competency: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// The name that is shown.
    public var title: Located<String>

    /// Makes a competency.
    public init(id: Name, title: Located<String>) {
      self.id = id
      self.title = title
    }
  }

  /// What is said of an asset.
  public struct Asset: Hashable, Sendable {
    /// The path in the pack, in NFC.
    public var path: Name
    /// What it shows, in words.
    public var alt: Located<String>?
    /// Whether it only decorates.
    public var isDecorative = false
    /// What is said in it.
    public var transcript: Located<String>?
    /// The path of its captions, in NFC.
    public var captions: Name?
    /// Its licence, if not the pack's.
    public var license: String?
    /// Whom to thank.
    public var credit: String?
    /// Whether the people heard or seen have agreed.
    public var consent: Bool?

    /// Makes an asset of which nothing is said.
    public init(path: Name) { self.path = path }
  }

  /// A file with the author's own expectations.
  public struct TestFile: Hashable, Sendable {
    /// The id of the scenario.
    public var scenario: Name
    /// The tests.
    public var tests: [Test]

    /// Makes a test file.
    public init(scenario: Name, tests: [Test]) {
      self.scenario = scenario
      self.tests = tests
    }
  }

  /// One run and what is expected of it.
  public struct Test: Hashable, Sendable {
    /// The name.
    public var name: Located<String>
    /// The answers in order.
    public var choose: [TestAnswer] = []
    /// Who answers in place of the list.
    public var agent: Located<String>?
    /// Where it is said who answers: the list of answers, or the agent.
    public var chooseRange: SourceRange
    /// Draws held fast: by the scene that draws, the scenes drawn in turn.
    public var draw: [Draw] = []
    /// The seed for draws that are not held fast.
    public var seed: Int?
    /// What is expected.
    public var expect = Expectation()

    /// Makes a test.
    public init(name: Located<String>, chooseRange: SourceRange) {
      self.name = name
      self.chooseRange = chooseRange
    }
  }

  /// One answer of a test.
  public struct TestAnswer: Hashable, Sendable {
    /// An item and the category that it is assigned to.
    public struct Assignment: Hashable, Sendable {
      /// The item.
      public var item: Name
      /// The category.
      public var category: Name

      /// Makes an assignment.
      public init(item: Name, category: Name) {
        self.item = item
        self.category = category
      }
    }

    /// What an answer looks like.
    public enum Form: Hashable, Sendable {
      /// The id of a choice, the number of a check-in, `skip` or `late`.
      case word(Name)
      /// Items that are selected, put in order or said.
      case items([Name])
      /// Items with their categories.
      case match([Assignment])
    }

    /// What it looks like.
    public var form: Form
    /// Where it stands.
    public var range: SourceRange

    /// Makes an answer.
    public init(_ form: Form, at range: SourceRange) {
      self.form = form
      self.range = range
    }

    /// The answer as written, for messages.
    public var text: String {
      switch form {
      case .word(let name): name.value
      case .items(let names): "[" + names.map(\.value).joined(separator: ", ") + "]"
      case .match(let pairs):
        "{" + pairs.map { "\($0.item.value): \($0.category.value)" }.joined(separator: ", ") + "}"
      }
    }
  }

  /// Draws of one scene, held fast.
  public struct Draw: Hashable, Sendable {
    /// The scene that draws.
    public var scene: Name
    /// The scenes drawn in turn.
    public var to: [Name]

    /// Makes draws.
    public init(scene: Name, to: [Name]) {
      self.scene = scene
      self.to = to
    }
  }

  /// What is expected of a run.
  public struct Expectation: Hashable, Sendable {
    /// A number, or a comparison such as `>= 80`.
    public struct Number: Hashable, Sendable {
      /// `=`, `!=`, `<`, `<=`, `>` or `>=`.
      public var comparison: String
      /// The number compared with.
      public var number: Int
      /// Where it stands.
      public var range: SourceRange

      /// Makes an expectation of a number.
      public init(comparison: String, number: Int, range: SourceRange) {
        self.comparison = comparison
        self.number = number
        self.range = range
      }
    }

    /// A name with an expected number.
    public struct Points: Hashable, Sendable {
      /// The dimension.
      public var dimension: Name
      /// The points.
      public var points: Number

      /// Makes an expectation of points.
      public init(dimension: Name, points: Number) {
        self.dimension = dimension
        self.points = points
      }
    }

    /// The scene that ends the run, or `stuck`.
    public var end: Name?
    /// The percent.
    public var percent: Number?
    /// Whether it passes.
    public var passed: Located<Bool>?
    /// Values of states at the end.
    public var state: [Effects.Assignment] = []
    /// Points at the end.
    public var score: [Points] = []
    /// The critical choices that happened, in order.
    public var critical: Located<[Name]>?
    /// Scenes that were visited.
    public var visited: [Name] = []
    /// Scenes that were not.
    public var notVisited: [Name] = []

    /// Makes an expectation of nothing.
    public init() {}
  }
}
