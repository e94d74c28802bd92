extension Handover {
  /// What stands under `handover` on a scene.
  static let sceneSchema = #"""
    {
      "title": "Handover",
      "x-title-da": "Overlevering",
      "description": "Makes the scene the message, or with asks the receiver's questions, or with instructions the reading back. A text alone is the prompt.",
      "x-description-da": "Gør scenen til beskeden, eller med asks til modtagerens spørgsmål, eller med instructions til gentagelsen af aftalen. En tekst alene er det, der bliver spurgt om.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "prompt": {
          "title": "Prompt",
          "x-title-da": "Opgave",
          "description": "What the learner is asked. Example: What do you say to Jonas?",
          "x-description-da": "Det, eleven bliver spurgt om. Eksempel: Hvad siger du til Jonas?",
          "$ref": "#/$defs/text"
        },
        "facts": {
          "title": "Facts",
          "x-title-da": "Oplysninger",
          "description": "The facts that belong here; all of them unless given.",
          "x-description-da": "De oplysninger, der hører til her; alle, hvis intet står.",
          "$ref": "#/$defs/names"
        },
        "points": {
          "title": "Points",
          "x-title-da": "Point",
          "description": "The points for a whole message, in message or dimensions of your own; 100 in message unless given. Example: { besked: 12 }",
          "x-description-da": "Point for en hel besked, i message eller dine egne dimensioner; 100 i message, hvis intet står. Eksempel: { besked: 12 }",
          "type": "object",
          "minProperties": 1,
          "propertyNames": { "$ref": "#/$defs/name" },
          "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 1000000 }
        },
        "cap-when-missing": {
          "title": "Cap when something is missing",
          "x-title-da": "Loft, når noget mangler",
          "description": "The most result where a fact that must be said was not; 49 unless given.",
          "x-description-da": "Det højeste resultat, når noget med must ikke blev sagt; 49, hvis intet står.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100
        },
        "asks": {
          "title": "Who asks",
          "x-title-da": "Hvem spørger",
          "description": "The one who asks for each fact with ask that was not said. What is answered gives no points; where nothing is missing, the scene goes on.",
          "x-description-da": "Den, der spørger efter hver oplysning med ask, som ikke blev sagt. Svaret giver ingen point; mangler der intet, går scenen videre.",
          "$ref": "#/$defs/name"
        },
        "instructions": {
          "title": "Instructions",
          "x-title-da": "Aftale",
          "description": "What the receiver asks the learner to do, by id, as the learner reads it back. Each gives a point in loop and the state confirmed_….",
          "x-description-da": "Det, modtageren beder eleven om, efter id, som eleven gentager det. Hver giver et point i loop og tilstanden confirmed_….",
          "type": "object",
          "minProperties": 1,
          "propertyNames": { "$ref": "#/$defs/entry" },
          "additionalProperties": { "$ref": "#/$defs/text" }
        },
        "misheard": {
          "title": "Misheard",
          "x-title-da": "Hørt forkert",
          "description": "What was not said but could have been heard, by id. Each costs a point in loop.",
          "x-description-da": "Det, der ikke blev sagt, men kan være hørt sådan, efter id. Hver koster et point i loop.",
          "type": "object",
          "propertyNames": { "$ref": "#/$defs/entry" },
          "additionalProperties": { "$ref": "#/$defs/text" }
        }
      },
      "dependentRequired": { "misheard": ["instructions"] },
      "$defs": {
        \#(nameDefinition),
        \#(namesDefinition),
        \#(entryDefinition),
        \#(textDefinition)
      }
    }
    """#

  /// What stands under `handover` on a choice.
  static let choiceSchema = #"""
    {
      "title": "Handover",
      "x-title-da": "Overlevering",
      "description": "What the choice teaches, costs and confirms. A fact alone is what it teaches.",
      "x-description-da": "Det, valget giver eleven at vide, koster og bekræfter. En oplysning alene er det, eleven får at vide.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "learns": {
          "title": "Learns",
          "x-title-da": "Får at vide",
          "description": "The fact that the learner gets to know, or a list of them. Example: svie",
          "x-description-da": "Den oplysning, eleven får at vide, eller en liste. Eksempel: svie",
          "$ref": "#/$defs/names"
        },
        "minutes": {
          "title": "Minutes",
          "x-title-da": "Minutter",
          "description": "The minutes that are lost: added to the state minutes, and a point less in timeliness for each.",
          "x-description-da": "De minutter, der går tabt: lægges til tilstanden minutes, og hver koster et point i timeliness.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1440
        },
        "reads-back": {
          "title": "Reads back",
          "x-title-da": "Gentager",
          "description": "The instruction that is confirmed, or a list of them. Each gives a point in loop.",
          "x-description-da": "Den del af aftalen, der bliver bekræftet, eller en liste. Hver giver et point i loop.",
          "$ref": "#/$defs/names"
        },
        "asks-to-repeat": {
          "title": "Asks to repeat",
          "x-title-da": "Beder om gentagelse",
          "description": "true: the learner asks again. It never costs points or time.",
          "x-description-da": "true: eleven spørger en gang til. Det koster aldrig point eller tid.",
          "type": "boolean"
        },
        "breaks-role": {
          "title": "Leaves the role",
          "x-title-da": "Går ud over sin rolle",
          "description": "true: the learner does what needs an agreement first. It sets the state role_breach.",
          "x-description-da": "true: eleven gør noget, som skal aftales først. Det sætter tilstanden role_breach.",
          "type": "boolean"
        }
      },
      "$defs": {
        \#(namesDefinition)
      }
    }
    """#
}
