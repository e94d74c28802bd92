// The floor of writing results: the rows of a store, read into memory, written into another one by prepared statements in
// the same transactions, with the same tables, indices and settings.
//
// Usage: store-floor SOURCE TARGET SESSIONS_PER_TRANSACTION
// Prints the CPU seconds of writing.
#define _GNU_SOURCE
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { shared_tables = 4, child_tables = 3 };

struct row {
  sqlite3_int64 session;
  sqlite3_value **values;
};

struct table {
  const char *name;
  int columns;
  size_t count;
  size_t capacity;
  struct row *rows;
  sqlite3_stmt *insert;
};

static void fail(sqlite3 *db, const char *what) {
  fprintf(stderr, "store-floor: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

static void run(sqlite3 *db, const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) fail(db, sql);
}

static void load(sqlite3 *db, struct table *table, const char *order) {
  char sql[256];
  snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY %s", table->name, order);
  sqlite3_stmt *select;
  if (sqlite3_prepare_v2(db, sql, -1, &select, NULL) != SQLITE_OK) fail(db, sql);
  table->columns = sqlite3_column_count(select);
  while (sqlite3_step(select) == SQLITE_ROW) {
    if (table->count == table->capacity) {
      table->capacity = table->capacity ? table->capacity * 2 : 1024;
      table->rows = realloc(table->rows, table->capacity * sizeof *table->rows);
      if (!table->rows) fail(NULL, "no memory");
    }
    struct row *row = &table->rows[table->count++];
    row->session = sqlite3_column_int64(select, 0);
    row->values = malloc((size_t)table->columns * sizeof *row->values);
    if (!row->values) fail(NULL, "no memory");
    for (int i = 0; i < table->columns; i++) row->values[i] = sqlite3_value_dup(sqlite3_column_value(select, i));
  }
  sqlite3_finalize(select);
}

static void prepare(sqlite3 *db, struct table *table, const char *suffix) {
  char sql[512];
  int length = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (", table->name);
  for (int i = 0; i < table->columns; i++)
    length += snprintf(sql + length, sizeof sql - (size_t)length, i ? ", ?" : "?");
  snprintf(sql + length, sizeof sql - (size_t)length, ")%s", suffix);
  if (sqlite3_prepare_v2(db, sql, -1, &table->insert, NULL) != SQLITE_OK) fail(db, sql);
}

static void insert(sqlite3 *db, struct table *table, struct row *row) {
  for (int i = 0; i < table->columns; i++) {
    sqlite3_value *value = row->values[i];
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: sqlite3_bind_int64(table->insert, i + 1, sqlite3_value_int64(value)); break;
    case SQLITE_TEXT:
      sqlite3_bind_text(table->insert, i + 1, (const char *)sqlite3_value_text(value), sqlite3_value_bytes(value),
                        SQLITE_STATIC);
      break;
    default: sqlite3_bind_null(table->insert, i + 1);
    }
  }
  if (sqlite3_step(table->insert) != SQLITE_DONE) fail(db, table->name);
  sqlite3_reset(table->insert);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  size_t batch = strtoul(arguments[3], NULL, 10);
  sqlite3 *source, *target;
  if (sqlite3_open_v2(arguments[1], &source, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail(source, arguments[1]);
  if (sqlite3_open(arguments[2], &target) != SQLITE_OK) fail(target, arguments[2]);
  run(target, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; "
              "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON");

  // The tables and indices as the store has them.
  sqlite3_stmt *schema;
  if (sqlite3_prepare_v2(source, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid", -1, &schema,
                         NULL) != SQLITE_OK)
    fail(source, "schema");
  while (sqlite3_step(schema) == SQLITE_ROW) run(target, (const char *)sqlite3_column_text(schema, 0));
  sqlite3_finalize(schema);

  struct table shared[shared_tables] = {{"packs"}, {"scenarios"}, {"classes"}, {"seats"}};
  struct table sessions = {"sessions"};
  struct table children[child_tables] = {{"answers"}, {"scores"}, {"critical_events"}};
  for (int i = 0; i < shared_tables; i++) load(source, &shared[i], "id");
  load(source, &sessions, "id");
  for (int i = 0; i < child_tables; i++) load(source, &children[i], i == 1 ? "session_id, dimension" : "session_id, step");

  for (int i = 0; i < shared_tables; i++) prepare(target, &shared[i], "");
  prepare(target, &sessions, " ON CONFLICT (class_id, recording) DO NOTHING");
  for (int i = 0; i < child_tables; i++) prepare(target, &children[i], "");

  double start = seconds();
  size_t next[child_tables] = {0};
  for (size_t first = 0; first < sessions.count; first += batch) {
    run(target, "BEGIN IMMEDIATE");
    if (first == 0)
      for (int i = 0; i < shared_tables; i++)
        for (size_t j = 0; j < shared[i].count; j++) insert(target, &shared[i], &shared[i].rows[j]);
    for (size_t i = first; i < first + batch && i < sessions.count; i++) {
      struct row *session = &sessions.rows[i];
      insert(target, &sessions, session);
      for (int child = 0; child < child_tables; child++) {
        struct table *table = &children[child];
        while (next[child] < table->count && table->rows[next[child]].session == session->session)
          insert(target, table, &table->rows[next[child]++]);
      }
    }
    run(target, "COMMIT");
  }
  double spent = seconds() - start;
  for (int i = 0; i < child_tables; i++)
    if (next[i] != children[i].count) fail(NULL, "rows were left over");
  printf("%.6f\n", spent);
  return 0;
}
