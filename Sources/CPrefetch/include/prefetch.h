#ifndef ASPIRANT_PREFETCH_H
#define ASPIRANT_PREFETCH_H

#include <stddef.h>

// Asks for the cache line at an address, so that it is there when it is wanted. The address need not be readable.
static inline void aspirant_prefetch(const void *address) { __builtin_prefetch(address); }

// Asks for large pages for memory that is looked up everywhere, where the system has them. Nothing depends on it.
void aspirant_advise_large_pages(void *address, size_t size);

#endif
