// Counts how often memory is asked for, by standing in front of glibc's own functions.

#include <stdatomic.h>
#include <stddef.h>

#include "table_walk.h"

static atomic_llong allocations;

int64_t aspirant_allocations(void) { return atomic_load_explicit(&allocations, memory_order_relaxed); }

#ifdef __GLIBC__
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);

void *malloc(size_t size) {
  atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed);
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed);
  return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed);
  return __libc_realloc(memory, size);
}
#endif
