import Diagnostics

/// Simulated learners who stumble where newcomers do over unspoken rules.
enum Agents {
  /// Says yes in order not to be a burden.
  static let saysYes = Message(
    da: """
      # Siger ja for ikke at være til besvær, også til det, hun ikke har forstået.
      agent: says-yes
      title: Den, der siger ja
      ability: 60
      tends:
        cultural-norms-false-yes: 85
        cultural-norms-comply: 75
        cultural-norms-ask-openly: 25
      """,
    en: """
      # Says yes in order not to be a burden, also to what she has not understood.
      agent: says-yes
      title: The one who says yes
      ability: 60
      tends:
        cultural-norms-false-yes: 85
        cultural-norms-comply: 75
        cultural-norms-ask-openly: 25
      """)

  /// Keeps quiet and waits until it is over.
  static let keepsQuiet = Message(
    da: """
      # Tier og venter, til det er ovre. Beder sjældent om hjælp.
      agent: keeps-quiet
      title: Den, der tier
      ability: 55
      tends:
        cultural-norms-stay-silent: 85
        cultural-norms-get-help: 20
        cultural-norms-set-limit: 25
      """,
    en: """
      # Keeps quiet and waits until it is over. Rarely asks for help.
      agent: keeps-quiet
      title: The one who keeps quiet
      ability: 55
      tends:
        cultural-norms-stay-silent: 85
        cultural-norms-get-help: 20
        cultural-norms-set-limit: 25
      """)
}
