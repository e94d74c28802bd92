// The JSON Schema files of this folder, embedded byte for byte. `#embed` is of C23.
#include "aspirant_schema.h"

const unsigned char *aspirant_schema_agent(size_t *length) {
  static const unsigned char bytes[] = {
#embed "agent.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_agent_protocol(size_t *length) {
  static const unsigned char bytes[] = {
#embed "agent-protocol.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_assets(size_t *length) {
  static const unsigned char bytes[] = {
#embed "assets.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_cast(size_t *length) {
  static const unsigned char bytes[] = {
#embed "cast.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_class(size_t *length) {
  static const unsigned char bytes[] = {
#embed "class.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_diff(size_t *length) {
  static const unsigned char bytes[] = {
#embed "diff.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_explanation(size_t *length) {
  static const unsigned char bytes[] = {
#embed "explanation.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_exploration(size_t *length) {
  static const unsigned char bytes[] = {
#embed "exploration.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_glossary(size_t *length) {
  static const unsigned char bytes[] = {
#embed "glossary.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_key(size_t *length) {
  static const unsigned char bytes[] = {
#embed "key.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_kind_protocol(size_t *length) {
  static const unsigned char bytes[] = {
#embed "kind-protocol.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_locale(size_t *length) {
  static const unsigned char bytes[] = {
#embed "locale.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_manifest(size_t *length) {
  static const unsigned char bytes[] = {
#embed "manifest.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_pack(size_t *length) {
  static const unsigned char bytes[] = {
#embed "pack.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_program(size_t *length) {
  static const unsigned char bytes[] = {
#embed "program.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_receipt(size_t *length) {
  static const unsigned char bytes[] = {
#embed "receipt.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_recording(size_t *length) {
  static const unsigned char bytes[] = {
#embed "recording.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_replay(size_t *length) {
  static const unsigned char bytes[] = {
#embed "replay.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_report(size_t *length) {
  static const unsigned char bytes[] = {
#embed "report.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_rescore(size_t *length) {
  static const unsigned char bytes[] = {
#embed "rescore.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_results(size_t *length) {
  static const unsigned char bytes[] = {
#embed "results.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_run(size_t *length) {
  static const unsigned char bytes[] = {
#embed "run.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_scenario(size_t *length) {
  static const unsigned char bytes[] = {
#embed "scenario.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_settings(size_t *length) {
  static const unsigned char bytes[] = {
#embed "settings.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_signature(size_t *length) {
  static const unsigned char bytes[] = {
#embed "signature.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_store(size_t *length) {
  static const unsigned char bytes[] = {
#embed "store.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_test(size_t *length) {
  static const unsigned char bytes[] = {
#embed "test.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}

const unsigned char *aspirant_schema_translation(size_t *length) {
  static const unsigned char bytes[] = {
#embed "translation.schema.json"
  };
  *length = sizeof bytes;
  return bytes;
}
