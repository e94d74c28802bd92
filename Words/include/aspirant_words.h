// The word lists of this folder, embedded byte for byte.
#ifndef ASPIRANT_WORDS_H
#define ASPIRANT_WORDS_H

#include <stddef.h>

// One list: its language, its name (that of its file), and its bytes, valid as long as the process. There is no final
// zero after the bytes.
typedef struct {
  const char *_Nonnull language;
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
} aspirant_word_list;

// Gives the first of all lists and stores how many there are.
const aspirant_word_list *_Nonnull aspirant_word_lists(size_t *_Nonnull count);

#endif
