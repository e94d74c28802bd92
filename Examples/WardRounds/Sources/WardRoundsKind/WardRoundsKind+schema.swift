extension WardRoundsKind {
  /// What may be written on the scenario.
  static let scenarioSchema = """
    {
      "title": "Ward round", "x-title-da": "Stuegang",
      "description": "Who leads the round, and what the learner has observed.",
      "x-description-da": "Hvem der går stuegang, og hvad eleven har lagt mærke til.",
      "type": "object", "additionalProperties": false,
      "required": ["leader", "observed"],
      "properties": {
        "leader": {
          "title": "Leader", "x-title-da": "Den, der går stuegang",
          "description": "The person of the cast who leads the round and asks. Example: leader: bech",
          "x-description-da": "Den person, der går stuegang og spørger. Eksempel: leader: bech",
          "type": "string", "minLength": 1
        },
        "observed": {
          "title": "Observed", "x-title-da": "Det, eleven har set",
          "description": "A name for each observation. With appetite, conditions can ask for told_appetite.",
          "x-description-da": "Et navn til hver iagttagelse. Med appetit kan betingelser spørge efter told_appetit.",
          "type": "array", "minItems": 1, "maxItems": 12, "uniqueItems": true,
          "items": {
            "title": "Observation", "x-title-da": "Iagttagelse",
            "description": "A small letter, then letters, digits and _.",
            "x-description-da": "Et lille bogstav, så bogstaver, tal og _.",
            "type": "string", "maxLength": 40, "pattern": "^[a-zæøåäöüé][A-Za-zÆØÅÄÖÜÉæøåäöüé0-9_]*$"
          }
        }
      }
    }
    """

  /// What may be written on a scene.
  static let sceneSchema = """
    {
      "title": "On the round", "x-title-da": "På stuegang",
      "description": "What the leader asks at the end of the scene's lines. Example: ward-rounds: Anything new?",
      "x-description-da": "Det, der bliver spurgt om, efter scenens replikker. Eksempel: ward-rounds: Er der noget nyt?",
      "type": "object", "additionalProperties": false,
      "required": ["question"],
      "properties": {
        "question": {
          "title": "Question", "x-title-da": "Spørgsmål",
          "description": "What the leader of the round asks.",
          "x-description-da": "Det, den, der går stuegang, spørger om.",
          "type": "string", "minLength": 1, "maxLength": 2000
        }
      }
    }
    """

  /// What may be written on a choice.
  static let choiceSchema = """
    {
      "title": "Taking part in the round", "x-title-da": "At være med på stuegang",
      "description": "What the learner tells, or the way of taking part. Example: ward-rounds: appetite",
      "x-description-da": "Det, eleven fortæller, eller måden at være med på. Eksempel: ward-rounds: appetit",
      "type": "object", "additionalProperties": false, "minProperties": 1,
      "properties": {
        "tells": {
          "title": "Tells", "x-title-da": "Fortæller",
          "description": "One observation or several; each gives two points.",
          "x-description-da": "En iagttagelse eller flere; hver giver to point.",
          "type": ["string", "array"], "minItems": 1, "uniqueItems": true, "items": { "type": "string" }
        },
        "way": {
          "title": "Way", "x-title-da": "Måde",
          "description": "ask: asks about what was not understood. wait: keeps it for a better moment. interrupt: cuts somebody short. stay-silent: says nothing when asked.",
          "x-description-da": "ask: spørger om det, der ikke var til at forstå. wait: gemmer det til et bedre tidspunkt. interrupt: afbryder nogen. stay-silent: siger intet, når der bliver spurgt.",
          "enum": ["ask", "wait", "interrupt", "stay-silent"]
        }
      }
    }
    """
}
