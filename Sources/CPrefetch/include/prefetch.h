#ifndef ASPIRANT_PREFETCH_H
#define ASPIRANT_PREFETCH_H

#include <stddef.h>

// Asks for the cache line at an address, so that it is there when it is wanted. The address need not be readable.
static inline void aspirant_prefetch(const void *address) { __builtin_prefetch(address); }

// Memory full of zeros, on large pages where the system has them. What nothing is written to takes no room.
// Returns NULL where the system gives none.
void *aspirant_map(size_t size);

// Gives back what was mapped, by the size that was asked for.
void aspirant_unmap(void *address, size_t size);

#endif
