/// The tables of a store, and how an older store gets those of today.
///
/// The number of the schema stands in SQLite's `user_version`. Each migration leads from one number to the next; a store
/// gets all that it lacks in one transaction, so it never stands between two.
package enum StoreSchema {
  /// What tells our stores from other SQLite files, in SQLite's `application_id`: "Aspi" in ASCII.
  package static let applicationID: Int32 = 0x4173_7069

  /// The statements of each migration, the first of which makes the tables in an empty file.
  ///
  /// What was published is never changed; a new migration is one more at the end.
  static let migrations = [results, checkIns]

  /// The number of the schema of this toolkit.
  package static let currentVersion = migrations.count

  /// Version 1: what a class did.
  private static let results = """
    CREATE TABLE packs (
      id INTEGER PRIMARY KEY,
      pack TEXT NOT NULL, -- the id of the pack
      version TEXT NOT NULL, -- its version
      UNIQUE (pack, version)
    ) STRICT;
    CREATE TABLE scenarios (
      id INTEGER PRIMARY KEY,
      pack_id INTEGER NOT NULL REFERENCES packs (id), -- the pack it is of
      scenario TEXT NOT NULL, -- the id of the scenario
      program TEXT NOT NULL, -- the SHA-256 of its program
      UNIQUE (pack_id, scenario, program)
    ) STRICT;
    CREATE TABLE classes (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE, -- a code, never a name
      ends_on TEXT -- the day the course ends, if known
        CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    ) STRICT;
    CREATE TABLE seats (
      id INTEGER PRIMARY KEY,
      class_id INTEGER NOT NULL REFERENCES classes (id), -- the class it is in
      code TEXT NOT NULL, -- a code, never a name
      group_code TEXT, -- the group it is in, if any
      UNIQUE (class_id, code),
      UNIQUE (id, class_id)
    ) STRICT;
    CREATE TABLE sessions (
      id INTEGER PRIMARY KEY,
      class_id INTEGER NOT NULL, -- the class of the seat
      seat_id INTEGER NOT NULL, -- who played
      scenario_id INTEGER NOT NULL REFERENCES scenarios (id), -- what was played
      scored_id INTEGER NOT NULL REFERENCES scenarios (id), -- the program that scored it
      attempt INTEGER NOT NULL CHECK (attempt >= 1), -- which attempt, from 1
      recording TEXT NOT NULL CHECK (length(recording) = 64), -- the SHA-256 of the recording
      format INTEGER NOT NULL, -- the version of its format
      code TEXT NOT NULL, -- the code of the session
      seed INTEGER NOT NULL CHECK (seed >= 0), -- where chance began
      locale TEXT NOT NULL, -- the language that was read
      timing INTEGER NOT NULL CHECK (timing IN (0, 1)), -- whether time limits were on
      status TEXT NOT NULL CHECK (status IN ('ended', 'waiting', 'stuck', 'endless')), -- how it stands
      scene TEXT NOT NULL, -- the scene where it stands
      percent INTEGER CHECK (percent BETWEEN 0 AND 100), -- of the attainable, if there is one
      passed INTEGER CHECK (passed IN (0, 1)), -- whether it passes, if anything says so
      opted_out INTEGER NOT NULL CHECK (opted_out IN (0, 1)), -- whether an opt-out was used
      imported_on TEXT NOT NULL -- the day it came in, for deletion by age
        CHECK (imported_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      FOREIGN KEY (seat_id, class_id) REFERENCES seats (id, class_id),
      UNIQUE (class_id, recording)
    ) STRICT;
    CREATE INDEX sessions_by_seat ON sessions (seat_id);
    CREATE TABLE answers (
      session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, -- the session
      step INTEGER NOT NULL CHECK (step >= 1), -- the number of the answer, from 1
      scene TEXT NOT NULL, -- the scene that was answered in
      kind TEXT NOT NULL CHECK (kind IN
        ('choice', 'select', 'order', 'match', 'compose', 'late', 'answered', 'skipped')), -- what kind of answer
      answer TEXT NOT NULL, -- ids: of the choice or check-in, else as JSON
      text TEXT NOT NULL, -- the hashes of the texts answered with
      ms INTEGER NOT NULL CHECK (ms >= 0), -- milliseconds since the last answer
      PRIMARY KEY (session_id, step)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE scores (
      session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, -- the session
      dimension TEXT NOT NULL, -- the id of the dimension
      points INTEGER NOT NULL, -- the points in it
      PRIMARY KEY (session_id, dimension)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE critical_events (
      session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, -- the session
      step INTEGER NOT NULL CHECK (step >= 1), -- the answer that took it
      choice TEXT NOT NULL, -- the choice, as scene/choice
      repaired_at INTEGER CHECK (repaired_at >= step), -- the answer that mended it, if any
      PRIMARY KEY (session_id, step, choice)
    ) STRICT, WITHOUT ROWID;
    """

  /// Version 2: check-ins, as counts that no order and no key leads back from to a session.
  private static let checkIns = """
    CREATE TABLE check_ins (
      class_id INTEGER NOT NULL REFERENCES classes (id), -- the class, and nothing else
      pack TEXT NOT NULL, -- the id of the pack
      scenario TEXT NOT NULL, -- the id of the scenario
      check_in TEXT NOT NULL, -- the check-in, as scene/check-in
      repeats TEXT NOT NULL, -- the earlier check-in it asks again, else empty
      value INTEGER NOT NULL CHECK (value >= 1), -- the step of the scale, from 1
      count INTEGER NOT NULL CHECK (count >= 1), -- how many answered so
      PRIMARY KEY (class_id, pack, scenario, check_in, repeats, value)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE check_in_files (
      class_id INTEGER NOT NULL REFERENCES classes (id), -- the class
      bytes INTEGER NOT NULL CHECK (bytes >= 0), -- how many bytes were read
      sha256 TEXT NOT NULL, -- their SHA-256, so that none is counted twice
      imported_on TEXT NOT NULL -- the day, for deletion by age
        CHECK (imported_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      PRIMARY KEY (class_id, bytes, sha256)
    ) STRICT, WITHOUT ROWID;
    """
}
