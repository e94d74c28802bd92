// The JSON Schema files of this folder, embedded byte for byte. `.incbin`-like `#embed` needs C23.
#include "aspirant_schema.h"
