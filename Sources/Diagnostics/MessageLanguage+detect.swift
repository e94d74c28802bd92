extension MessageLanguage {
  /// Chooses the language in which to speak to the person at the terminal.
  ///
  /// An explicit choice wins, then the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty: Danish for `da`,
  /// `da_DK.UTF-8` and the like, English for every other language, also for Norwegian and Swedish. A locale that names
  /// no language (`C`, `POSIX`, `C.UTF-8`) and an environment without one say nothing, and the fallback holds.
  ///
  /// - Parameters:
  ///   - option: What was asked for, as with `--lang da`.
  ///   - environment: The variables of the process.
  ///   - fallback: What holds where nothing was said, as a rule the language of the pack.
  /// - Returns: The language; nil only where nothing was said and there is no fallback.
  public static func detect(
    option: MessageLanguage?, environment: [String: String], fallback: MessageLanguage? = nil
  ) -> MessageLanguage? {
    if let option { return option }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[variable], !value.isEmpty else { continue }
      let language = value.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }.lowercased()
      if language.isEmpty || language == "c" || language == "posix" { return fallback }
      return MessageLanguage(locale: value)
    }
    return fallback
  }

  /// The language in which to speak to people whose locale this is: Danish to Danes, English to everybody else.
  ///
  /// - Parameter locale: A POSIX locale or a BCP 47 tag, for example `da_DK.UTF-8` or `da`.
  public init(locale: String) {
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }.lowercased()
    self = ["da", "dan", "danish", "dansk"].contains(language) ? .danish : .english
  }
}
