import ScenarioKit

extension Handover {
  /// What stands under `handover` on the scenario.
  static let scenarioSchema = #"""
    {
      "title": "Handover",
      "x-title-da": "Overlevering",
      "description": "What there is to know and to say in the handover: facts, noise and measured values.",
      "x-description-da": "Det, der er at vide og at sige i overleveringen: oplysninger, støj og målte værdier.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "facts": {
          "title": "Facts",
          "x-title-da": "Oplysninger",
          "description": "What the receiver has to know, by id. Each gives the state knows_…, and one with ask said_…. Example: svie: { say: It stings, segment: s }",
          "x-description-da": "Det, modtageren skal vide, efter id. Hver giver tilstanden knows_…, og en med ask said_…. Eksempel: svie: { say: Det svier, segment: s }",
          "type": "object",
          "propertyNames": { "$ref": "#/$defs/entry" },
          "additionalProperties": { "$ref": "#/$defs/fact" }
        },
        "noise": {
          "title": "Noise",
          "x-title-da": "Støj",
          "description": "What is better left out of the message, by id. Example: datter: Her daughter leaves tomorrow",
          "x-description-da": "Det, der helst ikke skal med i beskeden, efter id. Eksempel: datter: Hendes datter rejser i morgen",
          "type": "object",
          "propertyNames": { "$ref": "#/$defs/entry" },
          "additionalProperties": {
            "if": { "type": "object" }, "then": { "$ref": "#/$defs/noise" }, "else": { "$ref": "#/$defs/text" }
          }
        },
        "values": {
          "title": "Measured values",
          "x-title-da": "Målte værdier",
          "description": "What is measured in the story. The TOBS score of it becomes the state tobs, and the fact tobs, which choices can teach.",
          "x-description-da": "Det, der bliver målt i historien. Dets TOBS bliver tilstanden tobs og oplysningen tobs, som valg kan give eleven.",
          "type": "object",
          "additionalProperties": false,
          "required": ["pulse", "respiration", "systolic", "temperature", "consciousness"],
          "properties": {
            "pulse": {
              "title": "Pulse",
              "x-title-da": "Puls",
              "description": "Beats a minute. Example: 96",
              "x-description-da": "Slag i minuttet. Eksempel: 96",
              "$ref": "#/$defs/whole"
            },
            "respiration": {
              "title": "Respiration",
              "x-title-da": "Vejrtrækning",
              "description": "Breaths a minute. Example: 18",
              "x-description-da": "Vejrtrækninger i minuttet. Eksempel: 18",
              "$ref": "#/$defs/whole"
            },
            "systolic": {
              "title": "Systolic blood pressure",
              "x-title-da": "Systolisk blodtryk",
              "description": "The upper number, in mmHg. Example: 124",
              "x-description-da": "Det øverste tal, i mmHg. Eksempel: 124",
              "$ref": "#/$defs/whole"
            },
            "temperature": {
              "title": "Temperature",
              "x-title-da": "Temperatur",
              "description": "In degrees Celsius with at most one decimal, after a point. Example: 38.2",
              "x-description-da": "I grader med højst én decimal, efter et punktum. Eksempel: 38.2",
              "$ref": "#/$defs/decimal"
            },
            "consciousness": {
              "title": "Consciousness",
              "x-title-da": "Bevidsthed",
              "description": "One word: usual, agitated, voice (answers only when spoken to), pain (reacts only to pain) or unresponsive, or a word of the profile under tobs.",
              "x-description-da": "Ét ord: usual (som hun plejer), agitated (urolig), voice (svarer kun på tiltale), pain (reagerer kun på smerte) eller unresponsive (reagerer ikke), eller et ord fra profilen under tobs.",
              "type": "string"
            }
          }
        },
        "tobs": {
          "title": "TOBS profile",
          "x-title-da": "TOBS-profil",
          "description": "Your own points for measured values, where they differ from the usual ones, and what is done from which score on.",
          "x-description-da": "Jeres egne point for målte værdier, hvor de er anderledes end de sædvanlige, og hvad man gør fra hvilken score.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "pulse": {
              "title": "Pulse",
              "x-title-da": "Puls",
              "description": "The points for the pulse, as bands from the lowest; both ends belong to a band.",
              "x-description-da": "Point for pulsen, som intervaller fra det laveste; begge ender hører med til et interval.",
              "$ref": "#/$defs/bands"
            },
            "respiration": {
              "title": "Respiration",
              "x-title-da": "Vejrtrækning",
              "description": "The points for breaths a minute, as bands from the lowest; both ends belong to a band.",
              "x-description-da": "Point for vejrtrækningen, som intervaller fra det laveste; begge ender hører med til et interval.",
              "$ref": "#/$defs/bands"
            },
            "systolic": {
              "title": "Systolic blood pressure",
              "x-title-da": "Systolisk blodtryk",
              "description": "The points for the blood pressure, as bands from the lowest; both ends belong to a band.",
              "x-description-da": "Point for blodtrykket, som intervaller fra det laveste; begge ender hører med til et interval.",
              "$ref": "#/$defs/bands"
            },
            "temperature": {
              "title": "Temperature",
              "x-title-da": "Temperatur",
              "description": "The points for the temperature, as bands from the lowest, in steps of 0.1; both ends belong to a band.",
              "x-description-da": "Point for temperaturen, som intervaller fra det laveste, i trin på 0,1; begge ender hører med til et interval.",
              "$ref": "#/$defs/bands"
            },
            "consciousness": {
              "title": "Consciousness",
              "x-title-da": "Bevidsthed",
              "description": "The points for words about how awake somebody is. Example: drowsy: 2",
              "x-description-da": "Point for ord om, hvor vågen borgeren er. Eksempel: sløv: 2",
              "type": "object",
              "propertyNames": { "$ref": "#/$defs/name" },
              "additionalProperties": { "$ref": "#/$defs/points" }
            },
            "actions": {
              "title": "Actions",
              "x-title-da": "Handlinger",
              "description": "What is done, by name, from which score on. The one that holds is the value of the state tobs_action, or none. Example: sygeplejerske: 2",
              "x-description-da": "Hvad man gør, efter navn, fra hvilken score. Det, der gælder, er værdien af tilstanden tobs_action, eller none. Eksempel: sygeplejerske: 2",
              "type": "object",
              "propertyNames": {
                "pattern": "^[a-zæøåäöüé][A-Za-zÆØÅÄÖÜÉæøåäöüé0-9_]*$", "not": { "const": "none" }
              },
              "additionalProperties": { "type": "integer", "minimum": 0, "maximum": 15 }
            }
          }
        },
        "points": {
          "title": "Points",
          "x-title-da": "Point",
          "description": "false: the kind gives no points; a message gives those that its scene names, and choices those that you write under score.",
          "x-description-da": "false: udvidelsen giver ingen point; en besked giver dem, dens scene nævner, og valg dem, du selv skriver under score.",
          "type": "boolean"
        },
        "feedback": {
          "title": "Feedback",
          "x-title-da": "Feedback",
          "description": "false: noise and what was misheard get no feedback where you write none. Otherwise they get a sentence.",
          "x-description-da": "false: støj og det, der er hørt forkert, får ingen feedback, hvor du ikke skriver den. Ellers får de en sætning med.",
          "type": "boolean"
        },
        "most-minutes": {
          "title": "Most minutes",
          "x-title-da": "Flest minutter",
          "description": "Where the state minutes stops counting; 120 unless given.",
          "x-description-da": "Hvor tilstanden minutes holder op med at tælle; 120, hvis intet står.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1440
        },
        "titles": {
          "title": "Titles",
          "x-title-da": "Overskrifter",
          "description": "Other titles for the parts of the message and for what is scored. Example: { i: Identification, message: Clear message }",
          "x-description-da": "Andre navne til beskedens dele og til det, der giver point. Eksempel: { r: Forslag, message: God besked }",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "i": {
              "title": "Identification", "x-title-da": "Identifikation",
              "description": "Who is calling, and about whom.", "x-description-da": "Hvem ringer, og om hvem.",
              "$ref": "#/$defs/text"
            },
            "s": {
              "title": "Situation", "x-title-da": "Situation",
              "description": "What has changed.", "x-description-da": "Hvad der er anderledes.",
              "$ref": "#/$defs/text"
            },
            "b": {
              "title": "Background", "x-title-da": "Baggrund",
              "description": "What matters of the time before.", "x-description-da": "Det fra før, som betyder noget.",
              "$ref": "#/$defs/text"
            },
            "a": {
              "title": "Assessment", "x-title-da": "Analyse",
              "description": "What the learner thinks of it.", "x-description-da": "Hvad eleven tænker om det.",
              "$ref": "#/$defs/text"
            },
            "r": {
              "title": "Recommendation", "x-title-da": "Råd",
              "description": "What is asked for.", "x-description-da": "Hvad der bedes om.",
              "$ref": "#/$defs/text"
            },
            "message": {
              "title": "Message", "x-title-da": "Besked",
              "description": "The dimension of the message itself.",
              "x-description-da": "Dimensionen for selve beskeden.",
              "$ref": "#/$defs/text"
            },
            "loop": {
              "title": "Closed loop", "x-title-da": "Lukket aftale",
              "description": "The dimension of what was read back.",
              "x-description-da": "Dimensionen for det, der blev gentaget.",
              "$ref": "#/$defs/text"
            },
            "timeliness": {
              "title": "Timeliness", "x-title-da": "I rette tid",
              "description": "The dimension of minutes that were not lost.",
              "x-description-da": "Dimensionen for minutter, der ikke gik tabt.",
              "$ref": "#/$defs/text"
            }
          }
        }
      },
      "$defs": {
        \#(nameDefinition),
        \#(entryDefinition),
        \#(textDefinition),
        "whole": {
          "title": "Measured number", "x-title-da": "Målt tal",
          "description": "A whole number.",
          "x-description-da": "Et helt tal.",
          "type": "integer", "minimum": 0, "maximum": 9999
        },
        "decimal": {
          "title": "Measured decimal", "x-title-da": "Målt decimaltal",
          "description": "A number with at most one decimal, after a point.",
          "x-description-da": "Et tal med højst én decimal, efter et punktum.",
          "type": "number", "minimum": 0, "maximum": 9999
        },
        "points": {
          "title": "Points", "x-title-da": "Point",
          "description": "Points from 0 to 3.",
          "x-description-da": "Point fra 0 til 3.",
          "type": "integer", "minimum": 0, "maximum": 3
        },
        "bands": {
          "title": "Bands", "x-title-da": "Intervaller",
          "description": "Bands from the lowest to the highest, without gaps.",
          "x-description-da": "Intervaller fra det laveste til det højeste, uden huller.",
          "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/band" }
        },
        "band": {
          "title": "Band", "x-title-da": "Interval",
          "description": "The points for values from one number to another, both included.",
          "x-description-da": "Point for værdier fra et tal til et andet, begge med.",
          "type": "object",
          "additionalProperties": false,
          "required": ["points"],
          "properties": {
            "from": {
              "title": "From", "x-title-da": "Fra",
              "description": "The lowest value of the band; left out in the first.",
              "x-description-da": "Den laveste værdi i intervallet; står ikke i det første.",
              "$ref": "#/$defs/decimal"
            },
            "to": {
              "title": "To", "x-title-da": "Til",
              "description": "The highest value of the band; left out in the last.",
              "x-description-da": "Den højeste værdi i intervallet; står ikke i det sidste.",
              "$ref": "#/$defs/decimal"
            },
            "points": {
              "title": "Points", "x-title-da": "Point",
              "description": "The points for a value in the band, 0 to 3.",
              "x-description-da": "Point for en værdi i intervallet, 0 til 3.",
              "$ref": "#/$defs/points"
            }
          }
        },
        "noise": {
          "title": "Noise", "x-title-da": "Støj",
          "description": "Something that is better left out, with its words.",
          "x-description-da": "Noget, der helst ikke skal med, og hvordan det siges.",
          "type": "object",
          "additionalProperties": false,
          "required": ["say"],
          "properties": {
            "say": {
              "title": "Words", "x-title-da": "Ord",
              "description": "How the learner says it.",
              "x-description-da": "Sådan siger eleven det.",
              "$ref": "#/$defs/text"
            },
            "feedback": {
              "title": "Feedback", "x-title-da": "Feedback",
              "description": "What is said of it afterwards where it was said.",
              "x-description-da": "Det, der siges om det bagefter, når det blev sagt.",
              "$ref": "#/$defs/text"
            }
          }
        },
        "fact": {
          "title": "Fact", "x-title-da": "Oplysning",
          "description": "Something that can be told, with its place in the message.",
          "x-description-da": "Noget, der kan fortælles, og hvor det hører til i beskeden.",
          "type": "object",
          "additionalProperties": false,
          "required": ["say", "segment"],
          "properties": {
            "say": {
              "title": "Words", "x-title-da": "Ord",
              "description": "How the learner says it.",
              "x-description-da": "Sådan siger eleven det.",
              "$ref": "#/$defs/text"
            },
            "segment": {
              "title": "Segment", "x-title-da": "Del",
              "description": "Where it belongs in ISBAR: i, s, b, a or r.",
              "x-description-da": "Hvor det hører til i ISBAR: i, s, b, a eller r.",
              "enum": [\#(KindSchema.words(Segment.self))]
            },
            "weight": {
              "title": "Weight", "x-title-da": "Vægt",
              "description": "How much it counts; 1 unless given.",
              "x-description-da": "Hvor meget det tæller; 1, hvis intet står.",
              "type": "integer", "minimum": 1, "maximum": 1000
            },
            "must": {
              "title": "Must be said", "x-title-da": "Skal siges",
              "description": "true: without it the message gets at most 49.",
              "x-description-da": "true: uden det får beskeden højst 49.",
              "type": "boolean"
            },
            "known": {
              "title": "Known", "x-title-da": "Kendt",
              "description": "true: the learner knows it from the start.",
              "x-description-da": "true: eleven ved det fra begyndelsen.",
              "type": "boolean"
            },
            "ask": {
              "title": "Question", "x-title-da": "Spørgsmål",
              "description": "What the receiver asks where it was not said, in a scene with asks.",
              "x-description-da": "Det, modtageren spørger om, når det ikke blev sagt, i en scene med asks.",
              "$ref": "#/$defs/text"
            },
            "feedback": {
              "title": "Feedback", "x-title-da": "Feedback",
              "description": "What is said of it afterwards where it was said.",
              "x-description-da": "Det, der siges om det bagefter, når det blev sagt.",
              "$ref": "#/$defs/text"
            }
          }
        }
      }
    }
    """#
}
