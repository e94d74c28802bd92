extension Handover {
  // What both the schema of the scenario and those of scenes and choices refer to, under `$defs`.

  static let nameDefinition = #"""
    "name": {
      "title": "Name", "x-title-da": "Navn",
      "description": "A name: a small letter, then letters, digits, - or _.",
      "x-description-da": "Et navn: et lille bogstav, så bogstaver, tal, - eller _.",
      "pattern": "^[a-zæøåäöüé][A-Za-zÆØÅÄÖÜÉæøåäöüé0-9_-]*$"
    }
    """#

  static let namesDefinition = #"""
    "names": {
      "title": "Names", "x-title-da": "Navne",
      "description": "One name, or a list of names.",
      "x-description-da": "Ét navn eller en liste af navne.",
      "if": { "type": "array" },
      "then": { "minItems": 1, "uniqueItems": true, "items": { "type": "string" } },
      "else": { "type": "string" }
    }
    """#

  static let entryDefinition = #"""
    "entry": {
      "title": "Id", "x-title-da": "Id",
      "description": "An id: a small letter, then letters, digits, - or _; no key of the language.",
      "x-description-da": "Et id: et lille bogstav, så bogstaver, tal, - eller _; ikke et ord, som sproget selv bruger.",
      "pattern": "^[a-zæøåäöüé][A-Za-zÆØÅÄÖÜÉæøåäöüé0-9_-]*$",
      "not": {
        "enum": [
          "id", "text", "when", "once", "set", "add", "score", "critical", "repair", "opt-out", "act", "tags",
          "feedback", "reply", "goto", "audio", "image", "in", "segment", "weight", "must", "noise", "labels",
          "repeats", "late", "skip", "prompt", "facilitator"
        ]
      }
    }
    """#

  static let textDefinition = #"""
    "text": {
      "title": "Text", "x-title-da": "Tekst",
      "description": "What is said or shown.",
      "x-description-da": "Det, der siges eller vises.",
      "type": ["string", "number", "boolean"], "minLength": 1, "maxLength": 20000
    }
    """#
}
