#ifndef ASPIRANT_TEMPLATES_H
#define ASPIRANT_TEMPLATES_H

#include <stddef.h>

/// A file of a template. Its path and its text have `{{…}}` for what each new one has of its own.
struct aspirant_template {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t length;
};

/// The files of a package with a kind, and how many there are.
const struct aspirant_template *_Nonnull aspirant_kind_template(size_t *_Nonnull count);

/// The scenarios from which the kind of that package starts, in Danish and in English.
const struct aspirant_template *_Nonnull aspirant_kind_template_scenarios(size_t *_Nonnull count);

#endif
