// The floor of the explorer: a breadth-first search of one model, written by hand for it. States are one packed word, in
// one table with open addressing, and each keeps the state that it was reached from.
//
// state-search MODEL reads the number of scenes, then for each of three choices a scene: target, variable, amount,
// variable, amount, variable asked for (-1 for none), least value. A target past the last scene is the end. It prints
// the numbers of states and steps.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { CHOICES = 3, UPDATES = 2, VARIABLES = 4, BITS = 4, TOP = 15, SCENE_BITS = 8, MOST_SCENES = 200 };

struct choice {
  int target, variable[UPDATES], amount[UPDATES], asked, least;
};

static struct choice choices[MOST_SCENES * CHOICES];

static uint64_t hash(uint64_t state) { return (state * 0x9E3779B97F4A7C15ull) >> 20; }

static void *checked(void *memory) {
  if (!memory) exit(2);
  return memory;
}

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "r") : NULL;
  int scenes;
  if (!file || fscanf(file, "%d", &scenes) != 1 || scenes < 1 || scenes > MOST_SCENES) return 1;
  for (int i = 0; i < scenes * CHOICES; i++) {
    struct choice *c = &choices[i];
    if (fscanf(file, "%d %d %d %d %d %d %d", &c->target, &c->variable[0], &c->amount[0], &c->variable[1],
               &c->amount[1], &c->asked, &c->least) != 7)
      return 1;
  }
  // A word is the state + 1, for 0 is a free place; half the places are used at most.
  size_t mask = (1 << 16) - 1, capacity = 1 << 15, next = 0, states = 0, steps = 0;
  uint64_t *table = checked(calloc(mask + 1, sizeof *table));
  uint64_t *queue = checked(malloc(capacity * sizeof *queue));
  uint32_t *parents = checked(malloc(capacity * sizeof *parents));
  table[hash(1) & mask] = 1;
  queue[states] = 1;
  parents[states++] = UINT32_MAX;
  while (next < states) {
    uint64_t state = queue[next++] - 1;
    int scene = state & ((1 << SCENE_BITS) - 1);
    if (scene >= scenes) continue;
    for (int i = 0; i < CHOICES; i++) {
      const struct choice *c = &choices[scene * CHOICES + i];
      if (c->asked >= 0 && (int)(state >> (SCENE_BITS + BITS * c->asked) & TOP) < c->least) continue;
      uint64_t after = (state & ~(uint64_t)((1 << SCENE_BITS) - 1)) | (uint64_t)c->target;
      for (int u = 0; u < UPDATES; u++) {
        int shift = SCENE_BITS + BITS * c->variable[u];
        int value = (int)(after >> shift & TOP) + c->amount[u];
        value = value < 0 ? 0 : value > TOP ? TOP : value;
        after = (after & ~((uint64_t)TOP << shift)) | (uint64_t)value << shift;
      }
      steps++;
      after++;
      size_t place = hash(after) & mask;
      while (table[place] && table[place] != after) place = (place + 1) & mask;
      if (table[place]) continue;
      table[place] = after;
      if (states == capacity) {
        capacity *= 2;
        queue = checked(realloc(queue, capacity * sizeof *queue));
        parents = checked(realloc(parents, capacity * sizeof *parents));
      }
      queue[states] = after;
      parents[states++] = (uint32_t)(next - 1);
      if (states * 2 > mask) {
        size_t wider = mask * 2 + 1;
        uint64_t *larger = checked(calloc(wider + 1, sizeof *larger));
        for (size_t k = 0; k <= mask; k++) {
          if (!table[k]) continue;
          size_t to = hash(table[k]) & wider;
          while (larger[to]) to = (to + 1) & wider;
          larger[to] = table[k];
        }
        free(table);
        table = larger;
        mask = wider;
      }
    }
  }
  printf("%zu states %zu steps\n", states, steps);
  return 0;
}
