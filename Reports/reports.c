// The templates of this folder, embedded byte for byte. `#embed` is of C23.
#include "aspirant_reports.h"

static const unsigned char bar_template[] = {
#embed "Templates/bar.mustache"
};
static const unsigned char class_template[] = {
#embed "Templates/class.mustache"
};
static const unsigned char flow_template[] = {
#embed "Templates/flow.mustache"
};
static const unsigned char head_template[] = {
#embed "Templates/head.mustache"
};
static const unsigned char histogram_template[] = {
#embed "Templates/histogram.mustache"
};
static const unsigned char learner_template[] = {
#embed "Templates/learner.mustache"
};
static const unsigned char lines_template[] = {
#embed "Templates/lines.mustache"
};
static const unsigned char link_template[] = {
#embed "Templates/link.mustache"
};
static const unsigned char quoted_template[] = {
#embed "Templates/quoted.mustache"
};
static const unsigned char said_template[] = {
#embed "Templates/said.mustache"
};
static const unsigned char scenario_template[] = {
#embed "Templates/scenario.mustache"
};
static const unsigned char scene_template[] = {
#embed "Templates/scene.mustache"
};
static const unsigned char share_template[] = {
#embed "Templates/share.mustache"
};
static const unsigned char style_template[] = {
#embed "Templates/style.css"
};

const struct aspirant_report_template *aspirant_report_templates(size_t *count) {
  static const struct aspirant_report_template files[] = {
      {"bar", bar_template, sizeof bar_template},
      {"class", class_template, sizeof class_template},
      {"flow", flow_template, sizeof flow_template},
      {"head", head_template, sizeof head_template},
      {"histogram", histogram_template, sizeof histogram_template},
      {"learner", learner_template, sizeof learner_template},
      {"lines", lines_template, sizeof lines_template},
      {"link", link_template, sizeof link_template},
      {"quoted", quoted_template, sizeof quoted_template},
      {"said", said_template, sizeof said_template},
      {"scenario", scenario_template, sizeof scenario_template},
      {"scene", scene_template, sizeof scene_template},
      {"share", share_template, sizeof share_template},
      {"style", style_template, sizeof style_template},
  };
  *count = sizeof files / sizeof files[0];
  return files;
}
