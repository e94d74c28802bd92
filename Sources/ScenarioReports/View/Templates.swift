import Mustache
import ReportTemplates

/// The templates of the folder `Reports/Templates`, made once.
enum Templates {
  /// Escapes for HTML scalar by scalar. By whole characters, as the library does it, a quotation mark with an accent on it
  /// would stay one, and end the attribute that it stands in.
  private struct Markup: MustacheContentType {
    func escapeText(_ text: String) -> String {
      var escaped = ""
      escaped.reserveCapacity(text.utf8.count)
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
  }

  /// The texts of the templates by their names.
  static let texts: [String: String] = {
    var count = 0
    let files = aspirant_report_templates(&count)
    return Dictionary(
      (0..<count).map { index in
        let file = files[index]
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
        return (String(cString: file.name), String(decoding: bytes, as: UTF8.self))
      }, uniquingKeysWith: { first, _ in first })
  }()

  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(Markup(), named: "MARKUP")
    var library = MustacheLibrary()
    for (name, text) in texts {
      do {
        try library.register("{{% CONTENT_TYPE:MARKUP}}" + text, named: name)
      } catch {
        preconditionFailure("the template \(name) cannot be read: \(error)")
      }
    }
    return library
  }()

  /// A page.
  ///
  /// - Parameters:
  ///   - name: The name of the template.
  ///   - view: What it shows.
  /// - Returns: The page.
  static func render(_ name: String, _ view: View) -> String {
    guard let page = library.render(view, withTemplate: name) else { preconditionFailure("no template \(name)") }
    return page
  }
}
