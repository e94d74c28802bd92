#ifndef ASPIRANT_REPORTS_H
#define ASPIRANT_REPORTS_H

#include <stddef.h>

/// A template of a report, by the name that other templates call it by.
struct aspirant_report_template {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
};

/// The templates of reports, and how many there are.
const struct aspirant_report_template *_Nonnull aspirant_report_templates(size_t *_Nonnull count);

#endif
