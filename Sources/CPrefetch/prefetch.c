// The function stands in the header, so that callers inline it.
#include "prefetch.h"
