// What Swift has no word for. The names of the system's memory are outside the C standard.
#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE
#include "prefetch.h"

#include <stdint.h>
#include <sys/mman.h>

#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

static const size_t LARGE_PAGE = 1 << 21;

static size_t whole_pages(size_t size) { return (size + LARGE_PAGE - 1) & ~(LARGE_PAGE - 1); }

void *aspirant_map(size_t size) {
  if (size == 0 || size > SIZE_MAX / 2) return NULL;
  size = whole_pages(size);
  // A large page begins at a multiple of its size, so one more is asked for, and what is left at both ends given back.
  char *start = mmap(NULL, size + LARGE_PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (start == MAP_FAILED) return NULL;
  size_t before = (LARGE_PAGE - (uintptr_t)start % LARGE_PAGE) % LARGE_PAGE;
  if (before) (void)munmap(start, before);
  (void)munmap(start + before + size, LARGE_PAGE - before);
#ifdef MADV_HUGEPAGE
  (void)madvise(start + before, size, MADV_HUGEPAGE);
#endif
  return start + before;
}

void aspirant_unmap(void *address, size_t size) { (void)munmap(address, whole_pages(size)); }
