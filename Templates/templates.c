// The templates of this folder, embedded byte for byte. `#embed` is of C23.
#include "aspirant_templates.h"

static const unsigned char manifest[] = {
#embed "Kind/Package.swift"
};
static const unsigned char readme[] = {
#embed "Kind/README.md"
};
static const unsigned char kind[] = {
#embed "Kind/Kind.swift"
};
static const unsigned char rules[] = {
#embed "Kind/rules.swift"
};
static const unsigned char schema[] = {
#embed "Kind/schema.swift"
};
static const unsigned char scenario[] = {
#embed "Kind/template.swift"
};
static const unsigned char tool[] = {
#embed "Kind/main.swift"
};
static const unsigned char plugin[] = {
#embed "../Plugins/CompileScenarios/CompileScenarios.swift"
};
static const unsigned char tests[] = {
#embed "Kind/Tests.swift"
};
static const unsigned char pack[] = {
#embed "Kind/pack.yaml"
};
static const unsigned char danish[] = {
#embed "Kind/scenario.da.yaml"
};
static const unsigned char english[] = {
#embed "Kind/scenario.en.yaml"
};

const struct aspirant_template *aspirant_kind_template(size_t *count) {
  static const struct aspirant_template files[] = {
      {"Package.swift", manifest, sizeof manifest},
      {"README.md", readme, sizeof readme},
      {"Sources/{{Stem}}Kind/{{Stem}}Kind.swift", kind, sizeof kind},
      {"Sources/{{Stem}}Kind/{{Stem}}Kind+schema.swift", schema, sizeof schema},
      {"Sources/{{Stem}}Kind/{{Stem}}Kind+template.swift", scenario, sizeof scenario},
      {"Sources/{{Stem}}Kind/KindRule+{{Stem}}.swift", rules, sizeof rules},
      {"Sources/aspirantc-{{name}}/main.swift", tool, sizeof tool},
      {"Plugins/{{Stem}}Plugin/{{Stem}}Plugin.swift", plugin, sizeof plugin},
      {"Tests/{{Stem}}KindTests/{{Stem}}KindTests.swift", tests, sizeof tests},
      {"Tests/{{Stem}}KindTests/Scenarios/pack.yaml", pack, sizeof pack},
  };
  *count = sizeof files / sizeof files[0];
  return files;
}

const struct aspirant_template *aspirant_kind_template_scenarios(size_t *count) {
  static const struct aspirant_template files[] = {
      {"gerdas-sko", danish, sizeof danish},
      {"gerdas-shoe", english, sizeof english},
  };
  *count = sizeof files / sizeof files[0];
  return files;
}
