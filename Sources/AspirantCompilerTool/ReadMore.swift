package import Diagnostics

extension Console {
  /// Says on a terminal how to read more about what was found: the gravest finding, and of several the first.
  ///
  /// In a pipe or a file nothing is added: what reads there knows the codes.
  package func showHowToReadMore(about diagnostics: [Diagnostic]) {
    guard isTerminal(.output), let code = codeToReadAbout(in: diagnostics) else { return }
    let command = (ToolKinds.isSlim ? "aspirantc" : "aspirant") + " explain \(code)"
    print("\n" + self(da: "Læs mere: \(command)", en: "Read more: \(command)"))
  }
}

/// The code that somebody who sees these findings should read about first; nil where nothing was found.
func codeToReadAbout(in diagnostics: [Diagnostic]) -> String? {
  diagnostics.min { $0.severity < $1.severity }?.code
}
