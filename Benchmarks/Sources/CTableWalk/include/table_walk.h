#ifndef TABLE_WALK_H
#define TABLE_WALK_H

#include <stdint.h>

enum { WALK_CHOICES = 3, WALK_UPDATES = 2, WALK_VARIABLES = 5 };

/// What a choice does: two additions, each clamped, and where it leads.
struct walk_choice {
  int32_t target;
  int32_t variable[WALK_UPDATES];
  int32_t amount[WALK_UPDATES];
};

/// A story as one table of integers: three choices a scene, one scene after the other. A target past the last scene is
/// the end.
struct walk_story {
  const struct walk_choice *choices;
  int32_t scenes;
  int32_t start, least, most;
};

/// Walks the story from its first scene to the end, again and again, with random choices, and counts the visits.
///
/// The draws are those of xoshiro128** seeded by SplitMix64, by Lemire's method: the same as the runtime's `Generator`.
/// `visits` has a place for each scene. Returns the sum of all variables at all ends; adds the steps to `steps`.
int64_t table_walk(
    const struct walk_story *story, int64_t runs, uint64_t seed, int64_t *visits, int64_t *steps);

/// How often memory was asked for since the process began: every malloc, calloc and realloc, also Swift's.
int64_t aspirant_allocations(void);

#endif
