// The floor of `check`: reads each file that is named, lets libyaml parse it, and throws the events away.

#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static unsigned char *buffer;
static size_t capacity;

/// Reads a whole file into the buffer; returns its size, or -1 where it cannot be read.
static long read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return -1;
  size_t size = 0;
  for (;;) {
    if (size == capacity) {
      capacity = capacity ? capacity * 2 : 1 << 16;
      buffer = realloc(buffer, capacity);
      if (!buffer) abort();
    }
    size_t count = fread(buffer + size, 1, capacity - size, file);
    if (count == 0) break;
    size += count;
  }
  fclose(file);
  return (long)size;
}

/// Parses the buffer; returns the number of events, or -1 where it is no YAML.
static long scan(size_t size) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) abort();
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, buffer, size);
  long events = 0;
  yaml_event_type_t type = YAML_NO_EVENT;
  while (type != YAML_STREAM_END_EVENT) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      events = -1;
      break;
    }
    type = event.type;
    events++;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

int main(int count, char **paths) {
  long total = 0;
  for (int index = 1; index < count; index++) {
    long size = read_file(paths[index]);
    long events = size < 0 ? -1 : scan((size_t)size);
    if (events < 0) {
      fprintf(stderr, "event-scan: %s cannot be read\n", paths[index]);
      return 1;
    }
    total += events;
  }
  printf("%ld\n", total);
  return 0;
}
