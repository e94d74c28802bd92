#ifndef ASPIRANT_PREFETCH_H
#define ASPIRANT_PREFETCH_H

// Asks for the cache line at an address, so that it is there when it is wanted. The address need not be readable.
static inline void aspirant_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
