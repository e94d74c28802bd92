// What reading recordings costs at least: open, read and memchr for the ends of lines, and nothing else.
//
//   replay-floor FILE|FOLDER...    prints the number of lines
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char piece[1 << 18];

static long lines_of(int folder, const char *name) {
  int file = openat(folder, name, O_RDONLY);
  if (file < 0) {
    perror(name);
    exit(1);
  }
  long lines = 0;
  ssize_t count;
  while ((count = read(file, piece, sizeof piece)) > 0) {
    char *start = piece, *end = piece + count, *found;
    while (start < end && (found = memchr(start, '\n', (size_t)(end - start)))) {
      lines++;
      start = found + 1;
    }
  }
  close(file);
  return lines;
}

int main(int count, char **words) {
  long lines = 0;
  for (int index = 1; index < count; index++) {
    DIR *folder = opendir(words[index]);
    if (!folder) {
      lines += lines_of(AT_FDCWD, words[index]);
      continue;
    }
    struct dirent *entry;
    while ((entry = readdir(folder)))
      if (entry->d_name[0] != '.') lines += lines_of(dirfd(folder), entry->d_name);
    closedir(folder);
  }
  printf("%ld\n", lines);
  return 0;
}
