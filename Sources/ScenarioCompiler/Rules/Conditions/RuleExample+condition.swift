extension RuleExample {
  /// A scenario in which a line is said under a condition.
  /// - Parameters:
  ///   - when: The condition.
  ///   - state: The state that it can ask for, as an entry of `state`.
  /// - Returns: The example.
  static func condition(_ when: String, state: String = "uro: { start: 5, min: 0, max: 10 }") -> RuleExample {
    scenario(
      """
      state:
        \(state)
      scenes:
        doeren:
          lines:
            - gerda: Lad mig ud!
              when: \(when)
          end: { outcome: partial, title: Ved døren }
      """)
  }
}
