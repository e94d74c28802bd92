import Diagnostics

/// Simulated learners who stumble where learners do in the care of people with dementia.
enum Agents {
  /// Means well, and answers feelings with facts.
  static let corrects = Message(
    da: """
      # Retter og spørger til hukommelsen, fordi det føles forkert at lade noget usandt stå.
      agent: corrects
      title: Den, der retter
      ability: 60
      safety: 92
      tends:
        dementia-care-correct: 85
        dementia-care-quiz: 75
      """,
    en: """
      # Corrects and asks the memory, because it feels wrong to let something untrue stand.
      agent: corrects
      title: The one who corrects
      ability: 60
      safety: 92
      tends:
        dementia-care-correct: 85
        dementia-care-quiz: 75
      """)

  /// Wants to get done before the shift is over.
  static let hurries = Message(
    da: """
      # Vil nå det hele, inden vagten er slut. Under pres kommer hænderne før ordene.
      agent: hurries
      title: Den, der har travlt
      ability: 55
      safety: 75
      impulsive: 15
      tends:
        dementia-care-hurry: 85
        dementia-care-ignore: 70
        dementia-care-correct: 60
        dementia-care-wait: 25
      pace: { seconds: 2 }
      """,
    en: """
      # Wants to get everything done before the shift is over. Under pressure the hands come before the words.
      agent: hurries
      title: The one in a hurry
      ability: 55
      safety: 75
      impulsive: 15
      tends:
        dementia-care-hurry: 85
        dementia-care-ignore: 70
        dementia-care-correct: 60
        dementia-care-wait: 25
      pace: { seconds: 2 }
      """)
}
