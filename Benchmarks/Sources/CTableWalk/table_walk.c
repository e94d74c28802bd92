// The floor of random playthroughs: nothing but a table, five integers and a generator.

#include "table_walk.h"

struct generator {
  uint32_t word[4];
};

static uint64_t split_mix(uint64_t *state) {
  uint64_t word = *state += 0x9E3779B97F4A7C15;
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
  return word ^ (word >> 31);
}

static uint32_t next(struct generator *generator) {
  uint32_t *word = generator->word;
  uint32_t product = word[1] * 5;
  uint32_t output = ((product << 7) | (product >> 25)) * 9;
  uint32_t shifted = word[1] << 9;
  word[2] ^= word[0];
  word[3] ^= word[1];
  word[1] ^= word[2];
  word[0] ^= word[3];
  word[2] ^= shifted;
  word[3] = (word[3] << 11) | (word[3] >> 21);
  return output;
}

static uint32_t draw(struct generator *generator, uint32_t count) {
  uint64_t product = (uint64_t)next(generator) * count;
  if ((uint32_t)product < count) {
    uint32_t threshold = -count % count;
    while ((uint32_t)product < threshold) product = (uint64_t)next(generator) * count;
  }
  return product >> 32;
}

int64_t table_walk(
    const struct walk_story *story, int64_t runs, uint64_t seed, int64_t *visits, int64_t *steps) {
  uint64_t first = split_mix(&seed), second = split_mix(&seed);
  struct generator generator = {{first, first >> 32, second, second >> 32}};
  int64_t sum = 0, count = 0;
  for (int64_t run = 0; run < runs; run++) {
    int32_t values[WALK_VARIABLES];
    for (int index = 0; index < WALK_VARIABLES; index++) values[index] = story->start;
    int32_t scene = 0;
    while (scene < story->scenes) {
      visits[scene]++;
      count++;
      const struct walk_choice *choice = &story->choices[scene * WALK_CHOICES + draw(&generator, WALK_CHOICES)];
      for (int index = 0; index < WALK_UPDATES; index++) {
        int32_t value = values[choice->variable[index]] + choice->amount[index];
        value = value < story->least ? story->least : value > story->most ? story->most : value;
        values[choice->variable[index]] = value;
      }
      scene = choice->target;
    }
    for (int index = 0; index < WALK_VARIABLES; index++) sum += values[index];
  }
  *steps += count;
  return sum;
}
