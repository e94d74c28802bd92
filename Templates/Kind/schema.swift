extension {{Stem}}Kind {
{{en}}  /// What may be written on a choice, as JSON Schema. Titles and descriptions are shown in messages and in editors.
{{da}}  /// Hvad man kan skrive på et valg, som JSON Schema. Titler og beskrivelser vises i beskeder og i editorer.
  static let choiceSchema = """
    {
      "title": "Pace", "x-title-da": "Tempo",
      "description": "Whether the learner takes time. Example: {{name}}: take-time",
      "x-description-da": "Om eleven giver sig tid. Eksempel: {{name}}: take-time",
      "type": "object", "additionalProperties": false,
      "required": ["pace"],
      "properties": {
        "pace": {
          "title": "Pace", "x-title-da": "Tempo",
          "description": "take-time: the learner takes time. hurry: the learner hurries.",
          "x-description-da": "take-time: eleven giver sig tid. hurry: eleven skynder sig.",
          "enum": ["take-time", "hurry"]
        }
      }
    }
    """
}
