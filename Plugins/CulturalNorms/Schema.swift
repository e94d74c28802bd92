import ScenarioKit

/// What may stand under the key, on each level.
enum Schema {
  /// On the scenario.
  static let scenario = """
    {
      "title": "Cultural norms",
      "x-title-da": "Uskrevne regler",
      "description": "The unspoken rules of the place, each told from both sides.",
      "x-description-da": "Stedets uskrevne regler, hver fortalt fra begge sider.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "norms": {
          "title": "Norms",
          "x-title-da": "Regler",
          "description": "Each rule with the learner's side and the workplace's side; they are held against each other afterwards. Example: { irony: { learner: …, workplace: … } }",
          "x-description-da": "Hver regel med elevens side (learner) og arbejdspladsens side (workplace); de holdes op mod hinanden bagefter. Eksempel: { irony: { learner: …, workplace: … } }",
          "type": "object",
          "minProperties": 1,
          "propertyNames": { "$ref": "#/$defs/norm" },
          "additionalProperties": { "$ref": "#/$defs/sides" }
        },
        "weights": {
          "title": "Weights",
          "x-title-da": "Vægte",
          "description": "How much each dimension counts; 1 unless given. Example: { boundary: 2 }",
          "x-description-da": "Hvor meget hver dimension tæller; 1, hvis der ikke står andet. Eksempel: { boundary: 2 }",
          "type": "object",
          "propertyNames": { "enum": [\(KindSchema.words(Dimension.self))] },
          "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 1000 }
        },
        "points": {
          "title": "Points",
          "x-title-da": "Point",
          "description": "false: what is written under cultural-norms gives no points; those you write under score count alone.",
          "x-description-da": "false: det, der står under cultural-norms, giver ingen point; kun dem, du selv skriver under score, tæller.",
          "type": "boolean"
        },
        "feedback": {
          "title": "Feedback",
          "x-title-da": "Feedback",
          "description": "false: a choice without feedback of yours gets none. Otherwise false-yes, disclose, attack and leave get a sentence, and so do comply and stay-silent where the norm is being-refused.",
          "x-description-da": "false: et valg, som du ikke selv giver feedback, får ingen. Ellers får false-yes, disclose, attack og leave en sætning med, og det gør comply og stay-silent også, hvor reglen er being-refused.",
          "type": "boolean"
        }
      },
      "$defs": {
        "norm": {
          "title": "Norm",
          "x-title-da": "Norm",
          "description": "What an unspoken rule is about.",
          "x-description-da": "Det, en uskreven regel handler om.",
          "enum": [\(KindSchema.words(Norm.self))]
        },
        "sides": {
          "title": "Both sides",
          "x-title-da": "Begge sider",
          "description": "How the rule looks to the newcomer and to the house.",
          "x-description-da": "Sådan ser reglen ud for den nye og for huset.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "learner": {
              "title": "The learner's side",
              "x-title-da": "Elevens side",
              "description": "How the rule looks to somebody who is new.",
              "x-description-da": "Sådan ser reglen ud for den, der er ny.",
              "type": "string",
              "minLength": 1
            },
            "workplace": {
              "title": "The workplace's side",
              "x-title-da": "Arbejdspladsens side",
              "description": "How the rule looks to those who have been there long.",
              "x-description-da": "Sådan ser reglen ud for dem, der har været der længe.",
              "type": "string",
              "minLength": 1
            }
          }
        }
      }
    }
    """

  /// On scenes.
  static let scene = """
    {
      "title": "An unspoken rule",
      "x-title-da": "En uskreven regel",
      "description": "The rule that is met in this scene, and what was said and meant; it is asked about afterwards. Short: the norm alone.",
      "x-description-da": "Den regel, man møder i scenen, og hvad der blev sagt og ment; der spørges til det bagefter. Kort: kun normen.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "norm": {
          "title": "Norm",
          "x-title-da": "Norm",
          "description": "What the rule is about: hierarchy, directness, irony, time, address, saying no, help, breaks, death, intimate care, religion, or being refused for what one is.",
          "x-description-da": "Det, reglen handler om: hierarchy (hvem der bestemmer), directness (at tale lige ud), irony (ironi), time (tid), address (tiltale), saying-no (at sige nej), help (hjælp), breaks (pauser), death (død), intimate-care (intim pleje), religion (tro), being-refused (at blive afvist for det, man er).",
          "enum": [\(KindSchema.words(Norm.self))]
        },
        "expectation": {
          "title": "Expectation",
          "x-title-da": "Forventning",
          "description": "What somebody expects without saying it.",
          "x-description-da": "Det, nogen venter uden at sige det.",
          "type": "string",
          "minLength": 1
        },
        "said": {
          "title": "Said",
          "x-title-da": "Sagt",
          "description": "What is said, in so many words.",
          "x-description-da": "Det, der bliver sagt, ord for ord.",
          "type": "string",
          "minLength": 1
        },
        "meant": {
          "title": "Meant",
          "x-title-da": "Ment",
          "description": "What is meant by it.",
          "x-description-da": "Det, der er ment med det.",
          "type": "string",
          "minLength": 1
        }
      }
    }
    """

  /// On choices.
  static let choice = """
    {
      "title": "Way",
      "x-title-da": "Måde",
      "description": "How the learner meets the rule.",
      "x-description-da": "Måden, eleven møder reglen på.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "way": {
          "title": "Way",
          "x-title-da": "Måde",
          "description": "ask-openly: ask what is meant; clarify: say what one has understood; set-limit: say no or stop; get-help: fetch somebody or ask for company; negotiate: find a way both can live with; repair: take something back or put it right; comply: do as expected; stay-silent: say nothing; false-yes: say yes without having understood; disclose: tell something private of oneself; attack: strike back; leave: go without a word.",
          "x-description-da": "ask-openly: spørge, hvad der er ment; clarify: sige, hvad man har forstået; set-limit: sige nej eller stop; get-help: hente nogen eller bede om følgeskab; negotiate: finde en vej, begge kan leve med; repair: tage noget tilbage eller rette op; comply: gøre som ventet; stay-silent: tie; false-yes: sige ja uden at have forstået; disclose: fortælle noget privat om sig selv; attack: slå igen; leave: gå uden et ord.",
          "enum": [\(KindSchema.words(Way.self))]
        }
      }
    }
    """
}
