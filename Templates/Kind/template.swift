import Diagnostics
import ScenarioKit

extension {{Stem}}Kind {
{{en}}  /// A scenario to start from, in both languages; `{{id}}` becomes the name of its file.
{{da}}  /// Et scenarie at begynde med, på begge sprog; `{{id}}` bliver filens navn.
  static let template = KindTemplate(
    name: "{{name}}",
    text: Message(
      da: """
        {{scenario-da}}
        """,
      en: """
        {{scenario-en}}
        """))
}
