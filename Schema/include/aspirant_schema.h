// The JSON Schema files of this folder, embedded byte for byte.
#ifndef ASPIRANT_SCHEMA_H
#define ASPIRANT_SCHEMA_H

#include <stddef.h>

// Each gives the first byte of one file, valid as long as the process, and stores its length. There is no final zero.
const unsigned char *_Nonnull aspirant_schema_agent(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_agent_protocol(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_assets(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_cast(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_class(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_diff(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_explanation(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_exploration(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_glossary(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_key(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_kind_protocol(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_locale(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_manifest(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_pack(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_program(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_receipt(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_recording(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_replay(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_report(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_rescore(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_results(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_run(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_scenario(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_settings(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_signature(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_store(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_test(size_t *_Nonnull length);
const unsigned char *_Nonnull aspirant_schema_translation(size_t *_Nonnull length);

#endif
