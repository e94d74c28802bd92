import Mustache

/// What a template sees: names and what stands for them.
///
/// Values are texts, numbers, Booleans, other views, and lists of them. A name without a value is shown as nothing and
/// keeps what is under it away.
struct View: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any] = [:]

  init(dictionaryLiteral elements: (String, Any?)...) {
    for (name, value) in elements where value != nil { values[name] = value }
  }

  subscript(_ name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func child(named name: String) -> Any? { values[name] }
}
