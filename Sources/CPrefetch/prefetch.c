// What Swift has no word for. The name of the advice is outside the C standard.
#define _DEFAULT_SOURCE
#include "prefetch.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

void aspirant_advise_large_pages(void *address, size_t size) {
#ifdef MADV_HUGEPAGE
  (void)madvise(address, size, MADV_HUGEPAGE);
#else
  (void)address;
  (void)size;
#endif
}
