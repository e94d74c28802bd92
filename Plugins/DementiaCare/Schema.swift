import ScenarioKit

/// What may stand under the key, on each level.
enum Schema {
  /// On the scenario.
  static let scenario = """
    {
      "title": "Dementia care",
      "x-title-da": "Demens",
      "description": "The person whom the scenario is about, and how the person feels at the start.",
      "x-description-da": "Den person, scenariet handler om, og hvordan personen har det fra start.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "person": {
          "title": "Person",
          "x-title-da": "Person",
          "description": "What the person needs, what makes it worse, what calms, and what gives something to hold on to.",
          "x-description-da": "Hvad personen har brug for, hvad der gør det værre, hvad der giver ro, og hvad der er at holde fast i.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "needs": {
              "title": "Needs",
              "x-title-da": "Behov",
              "description": "The needs behind the distress: a list, or each with hidden, found or met. Example: { pain: hidden, toilet: found }",
              "x-description-da": "Behovene bag uroen: en liste, eller hvert med hidden (skjult), found (set) eller met (mødt). Eksempel: { pain: hidden, toilet: found }",
              "type": ["array", "object"],
              "items": { "$ref": "#/$defs/need" },
              "propertyNames": { "$ref": "#/$defs/need" },
              "additionalProperties": { "enum": [\(KindSchema.words(Stage.self))] }
            },
            "triggers": {
              "title": "What makes it worse",
              "x-title-da": "Det, der gør det værre",
              "description": "Approaches that give this person 1 more distress than others. Example: [hurry]",
              "x-description-da": "Måder at møde personen på, som giver 1 mere i uro end hos andre. Eksempel: [hurry]",
              "$ref": "#/$defs/approaches"
            },
            "calms": {
              "title": "What calms",
              "x-title-da": "Det, der giver ro",
              "description": "Approaches that give this person 1 less distress than others. Example: [offer]",
              "x-description-da": "Måder at møde personen på, som giver 1 mindre i uro end hos andre. Eksempel: [offer]",
              "$ref": "#/$defs/approaches"
            },
            "anchors": {
              "title": "Life story",
              "x-title-da": "Livshistorie",
              "description": "What of the person's life gives something to hold on to; it is asked about afterwards. Example: [Bagte hver lørdag]",
              "x-description-da": "Det fra personens liv, som er godt at holde fast i; der spørges til det bagefter. Eksempel: [Bagte hver lørdag]",
              "type": "array",
              "items": { "type": "string", "minLength": 1 }
            }
          }
        },
        "distress": {
          "title": "Distress",
          "x-title-da": "Uro",
          "description": "The person's distress at the start, from 0 to 10; 5 unless given.",
          "x-description-da": "Personens uro fra start, fra 0 til 10; 5, hvis der ikke står andet.",
          "$ref": "#/$defs/level"
        },
        "trust": {
          "title": "Trust",
          "x-title-da": "Tillid",
          "description": "The person's trust in the learner at the start, from 0 to 10; 4 unless given.",
          "x-description-da": "Personens tillid til eleven fra start, fra 0 til 10; 4, hvis der ikke står andet.",
          "$ref": "#/$defs/level"
        },
        "weights": {
          "title": "Weights",
          "x-title-da": "Vægte",
          "description": "How much each dimension counts; 1 unless given. Example: { relation: 2 }",
          "x-description-da": "Hvor meget hver dimension tæller; 1, hvis der ikke står andet. Eksempel: { relation: 2 }",
          "type": "object",
          "propertyNames": { "enum": [\(KindSchema.words(Dimension.self))] },
          "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 1000 }
        },
        "points": {
          "title": "Points",
          "x-title-da": "Point",
          "description": "false: what is written under dementia-care gives no points; those you write under score count alone.",
          "x-description-da": "false: det, der står under dementia-care, giver ingen point; kun dem, du selv skriver under score, tæller.",
          "type": "boolean"
        },
        "feedback": {
          "title": "Feedback",
          "x-title-da": "Feedback",
          "description": "false: a choice without feedback of yours gets none. Otherwise correct, quiz, ignore, hurry, lie and coerce get a sentence.",
          "x-description-da": "false: et valg, som du ikke selv giver feedback, får ingen. Ellers får correct, quiz, ignore, hurry, lie og coerce en sætning med.",
          "type": "boolean"
        }
      },
      "$defs": {
        "need": {
          "title": "Need",
          "x-title-da": "Behov",
          "description": "What may lie behind distress.",
          "x-description-da": "Det, der kan ligge bag uro.",
          "enum": [\(KindSchema.words(Need.self))]
        },
        "approaches": {
          "title": "Approaches",
          "x-title-da": "Måder",
          "description": "Approaches of choices. Example: [hurry]",
          "x-description-da": "Måder at møde personen på. Eksempel: [hurry]",
          "type": "array",
          "items": { "enum": [\(KindSchema.words(Approach.self))] }
        },
        "level": {
          "title": "Level",
          "x-title-da": "Niveau",
          "description": "From 0 to 10.",
          "x-description-da": "Fra 0 til 10.",
          "type": "integer",
          "minimum": 0,
          "maximum": 10
        }
      }
    }
    """

  /// On scenes.
  static let scene = """
    {
      "title": "An act of care",
      "x-title-da": "En plejehandling",
      "description": "What the person can say yes or no to in this scene. Short: the name of the act.",
      "x-description-da": "Det, personen kan sige ja eller nej til i denne scene. Kort: navnet på handlingen.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "act": {
          "title": "Act",
          "x-title-da": "Handling",
          "description": "A name for the act. The answer is kept as consent_ and the name. Example: bad",
          "x-description-da": "Et navn på handlingen. Svaret gemmes som consent_ og navnet. Eksempel: bad",
          "type": "string",
          "pattern": "^[a-zæøåäöüé][a-zæøåäöüé0-9_-]*$"
        },
        "consent": {
          "title": "What the person says",
          "x-title-da": "Det, personen siger",
          "description": "What the person says to the act when the scene begins: yes, no or unclear.",
          "x-description-da": "Det, personen siger til handlingen, når scenen begynder: yes (ja), no (nej) eller unclear (uklart).",
          "enum": [\(KindSchema.words(Consent.self))]
        },
        "scores": {
          "title": "Points in",
          "x-title-da": "Point i",
          "description": "The dimension in which all approaches in this scene give their points, so that equally good ones are worth the same.",
          "x-description-da": "Den dimension, som alle måder i denne scene giver point i, så de lige gode er lige meget værd.",
          "enum": [\(KindSchema.words(Dimension.self))]
        },
        "law": {
          "title": "Law",
          "x-title-da": "Lov",
          "description": "What the law says of the act. The facilitator reads it; laws change, so say when it was looked up and who has read it.",
          "x-description-da": "Det, loven siger om handlingen. Underviseren læser det; love ændrer sig, så skriv, hvornår den er slået op, og hvem der har læst den.",
          "type": "object",
          "additionalProperties": false,
          "required": ["text"],
          "properties": {
            "text": {
              "title": "Text",
              "x-title-da": "Tekst",
              "description": "What the law says, in plain words.",
              "x-description-da": "Det, loven siger, med almindelige ord.",
              "type": "string",
              "minLength": 1
            },
            "source": {
              "title": "Source",
              "x-title-da": "Kilde",
              "description": "The name of the law, and the section.",
              "x-description-da": "Lovens navn og paragraffen.",
              "type": "string",
              "minLength": 1
            },
            "date": {
              "title": "Date",
              "x-title-da": "Dato",
              "description": "The day on which it was looked up. Example: 2026-08-01",
              "x-description-da": "Den dag, den er slået op. Eksempel: 2026-08-01",
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
            },
            "reviewer": {
              "title": "Reviewer",
              "x-title-da": "Læst af",
              "description": "Who has read it and knows the law. Example: skolens jurist",
              "x-description-da": "Den, der har læst det og kender loven. Eksempel: skolens jurist",
              "type": "string",
              "minLength": 1
            }
          }
        }
      }
    }
    """

  /// On choices.
  static let choice = """
    {
      "title": "Approach",
      "x-title-da": "Måde at møde personen på",
      "description": "What the choice is to the person. Short: the approach alone.",
      "x-description-da": "Det, valget er for personen. Kort: kun måden.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "approach": {
          "title": "Approach",
          "x-title-da": "Måde",
          "description": "validate: take up the feeling; reassure: calm; ask: ask openly; offer: offer help or something to do; wait: give time or step back; distract: turn to something else; orient: tell gently where and when; correct: put the facts right; quiz: test the memory; ignore: pass over; hurry: push on; lie: promise what is not true; coerce: use force.",
          "x-description-da": "validate: svare på følelsen; reassure: berolige; ask: spørge åbent; offer: tilbyde hjælp eller noget at lave; wait: give tid eller gå et skridt tilbage; distract: tale om noget andet; orient: fortælle roligt, hvor og hvornår; correct: rette på fakta; quiz: prøve hukommelsen; ignore: gå forbi det; hurry: skynde på; lie: love noget, der ikke passer; coerce: bruge magt.",
          "enum": [\(KindSchema.words(Approach.self))]
        },
        "finds": {
          "title": "Finds",
          "x-title-da": "Opdager",
          "description": "The need, or needs, that come to light. Example: pain",
          "x-description-da": "Det eller de behov, der kommer frem. Eksempel: pain",
          "$ref": "#/$defs/needs"
        },
        "meets": {
          "title": "Meets",
          "x-title-da": "Møder",
          "description": "The need, or needs, that are answered. Example: toilet",
          "x-description-da": "Det eller de behov, der bliver mødt. Eksempel: toilet",
          "$ref": "#/$defs/needs"
        },
        "consent": {
          "title": "What the person says",
          "x-title-da": "Det, personen siger",
          "description": "What the person says to the act of the scene after this choice: yes, no or unclear.",
          "x-description-da": "Det, personen siger til scenens handling efter dette valg: yes (ja), no (nej) eller unclear (uklart).",
          "enum": [\(KindSchema.words(Consent.self))]
        },
        "shares": {
          "title": "Shares",
          "x-title-da": "Giver videre",
          "description": "Whether what was seen is passed on to a colleague or written down; it gives points in teamwork.",
          "x-description-da": "Om det, eleven har set, gives videre til en kollega eller skrives ned; det giver point i samarbejde.",
          "type": "boolean"
        },
        "reports": {
          "title": "Reports",
          "x-title-da": "Fortæller om magt",
          "description": "Whether the learner tells honestly that force was used. It mends every choice with coerce.",
          "x-description-da": "Om eleven fortæller ærligt, at der blev brugt magt. Det retter op på alle valg med coerce.",
          "type": "boolean"
        }
      },
      "$defs": {
        "needs": {
          "title": "Needs",
          "x-title-da": "Behov",
          "description": "A need, or a list of needs. Examples: pain · [pain, hunger]",
          "x-description-da": "Et behov eller en liste. Eksempler: pain · [pain, hunger]",
          "type": ["string", "array"],
          "if": { "type": "string" },
          "then": { "enum": [\(KindSchema.words(Need.self))] },
          "else": { "items": { "enum": [\(KindSchema.words(Need.self))] } }
        }
      }
    }
    """
}
