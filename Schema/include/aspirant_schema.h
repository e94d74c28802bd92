// The JSON Schema files of this folder, embedded byte for byte.
#ifndef ASPIRANT_SCHEMA_H
#define ASPIRANT_SCHEMA_H
#endif
