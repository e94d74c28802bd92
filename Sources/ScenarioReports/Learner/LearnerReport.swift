package import Diagnostics
package import ScenarioModel
package import ScenarioRuntime

/// Two pages for one learner: what happened, why, and a better line to try; and a page that the learner may show a
/// supervisor, with nothing of the run on it.
package struct LearnerReport: Sendable {
  private let run: Session
  private let texts: ReportTexts
  private let words: ReportWords

  /// Makes the pages of a run.
  ///
  /// - Parameters:
  ///   - run: The run, over or not.
  ///   - translation: The texts in the language of the report, where they are not written in it.
  ///   - language: The language of the report.
  package init(_ run: Session, in translation: Translation? = nil, language: MessageLanguage) {
    self.run = run
    texts = ReportTexts(run.machine.program, in: translation, language)
    words = ReportWords(language: language)
  }

  /// The files: `index.html` for the learner, and the page to be shown, named in the language of the report.
  package func files() -> [ReportFile] {
    [
      ReportFile("index.html", Templates.render("learner", page)),
      ReportFile(words(da: "til-min-vejleder.html", en: "for-my-supervisor.html"), Templates.render("share", share)),
    ]
  }

  private var program: Program { run.machine.program }

  private var head: View {
    [
      "w": words.view, "lang": words.language.rawValue, "title": texts.said(program.title),
      "plainTitle": texts.words(program.title),
    ]
  }

  private var share: View {
    var view = head
    view["goals"] = program.competencies.map { texts.own($0.title) }
    view["hasGoals"] = !program.competencies.isEmpty
    return view
  }

  private var page: View {
    var view = head
    let steps = LearnerSteps(run, texts, words)
    view["stops"] = steps.views
    view["ending"] = words(da: "Sådan sluttede det", en: "How it ended")
    view["outcome"] = outcome(steps.values)
    view["points"] = points
    view["hasPoints"] = !program.dimensions.isEmpty
    view["questions"] = program.debrief.map { texts.said($0.ask, steps.values) }
    view["hasQuestions"] = !program.debrief.isEmpty
    return view
  }

  private func outcome(_ values: [Int]) -> String {
    guard case .ended(let scene) = run.status, case .end(let ending) = program.scenes[scene].move else {
      return words(da: "Historien nåede ikke til en slutning.", en: "The story reached no ending.")
    }
    let title = ending.title.map { words.quoted(texts.words($0, values)) + " " } ?? ""
    switch ending.outcome {
    case .success: return title + words(da: "Det gik godt.", en: "It went well.")
    case .partial: return title + words(da: "Det gik delvis godt.", en: "It went partly well.")
    case .failure: return title + words(da: "Det gik ikke godt denne gang.", en: "It did not go well this time.")
    }
  }

  private var points: [View] {
    let points = run.score.points
    return program.dimensions.indices.map { index in
      var view: View = [
        "title": texts.said(program.dimensions[index].title),
        "points": points[index] < 0 ? "−\(points[index].magnitude)" : "\(points[index])",
      ]
      guard let attainable = program.attainable, attainable.least[index] < attainable.most[index] else { return view }
      let (least, most) = (Double(attainable.least[index]), Double(attainable.most[index]))
      func written(_ number: Int) -> String { number < 0 ? "−\(number.magnitude)" : "\(number)" }
      view["range"] = words(
        da: "\(written(attainable.least[index])) til \(written(attainable.most[index]))",
        en: "\(written(attainable.least[index])) to \(written(attainable.most[index]))")
      view["bar"] = Int((max(0, min(1, (Double(points[index]) - least) / (most - least))) * 100).rounded())
      return view
    }
  }
}
