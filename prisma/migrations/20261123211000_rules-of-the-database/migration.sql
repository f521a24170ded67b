-- No double booking is the database's word: two visits that hold one room never overlap, whatever
-- the code above does. Times are UTC text of one shape, so that comparing text compares instants.
CREATE INDEX "Visit_room_held" ON "Visit" ("roomId", "startsAt") WHERE "state" <> 'cancelled';

CREATE TRIGGER "Visit_period_insert" BEFORE INSERT ON "Visit"
WHEN NOT (
  NEW."startsAt" GLOB '????-??-??T??:??:??.???+00:00'
  AND NEW."endsAt" GLOB '????-??-??T??:??:??.???+00:00'
  AND NEW."startsAt" < NEW."endsAt"
  AND julianday(NEW."endsAt") - julianday(NEW."startsAt") <= 1.0
)
BEGIN SELECT RAISE(ABORT, 'visit_period_invalid'); END;

CREATE TRIGGER "Visit_period_update" BEFORE UPDATE OF "startsAt", "endsAt" ON "Visit"
WHEN NOT (
  NEW."startsAt" GLOB '????-??-??T??:??:??.???+00:00'
  AND NEW."endsAt" GLOB '????-??-??T??:??:??.???+00:00'
  AND NEW."startsAt" < NEW."endsAt"
  AND julianday(NEW."endsAt") - julianday(NEW."startsAt") <= 1.0
)
BEGIN SELECT RAISE(ABORT, 'visit_period_invalid'); END;

-- A visit lasts a day at the most, so only what starts within a day before its end can overlap:
-- the index finds those few rows.
CREATE TRIGGER "Visit_room_insert" BEFORE INSERT ON "Visit"
WHEN NEW."state" <> 'cancelled' AND EXISTS (
  SELECT 1 FROM "Visit" AS other
  WHERE other."roomId" = NEW."roomId" AND other."state" <> 'cancelled'
    AND other."startsAt" < NEW."endsAt"
    AND other."startsAt" > strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '-1 day', '-1 second')
    AND other."endsAt" > NEW."startsAt"
)
BEGIN SELECT RAISE(ABORT, 'visit_room_taken'); END;

CREATE TRIGGER "Visit_room_update" BEFORE UPDATE OF "roomId", "state", "startsAt", "endsAt" ON "Visit"
WHEN NEW."state" <> 'cancelled' AND EXISTS (
  SELECT 1 FROM "Visit" AS other
  WHERE other."roomId" = NEW."roomId" AND other."state" <> 'cancelled'
    AND other."id" <> NEW."id"
    AND other."startsAt" < NEW."endsAt"
    AND other."startsAt" > strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '-1 day', '-1 second')
    AND other."endsAt" > NEW."startsAt"
)
BEGIN SELECT RAISE(ABORT, 'visit_room_taken'); END;

-- A room belongs to the agency whose visits it holds.
CREATE TRIGGER "Visit_room_agency" BEFORE INSERT ON "Visit"
WHEN NOT EXISTS (SELECT 1 FROM "Room" WHERE "id" = NEW."roomId" AND "agencyId" = NEW."agencyId")
BEGIN SELECT RAISE(ABORT, 'visit_room_foreign'); END;

CREATE TRIGGER "Visit_room_agency_update" BEFORE UPDATE OF "roomId", "agencyId" ON "Visit"
WHEN NOT EXISTS (SELECT 1 FROM "Room" WHERE "id" = NEW."roomId" AND "agencyId" = NEW."agencyId")
BEGIN SELECT RAISE(ABORT, 'visit_room_foreign'); END;

-- History is written once.
CREATE TRIGGER "HistoryEntry_no_update" BEFORE UPDATE ON "HistoryEntry"
BEGIN SELECT RAISE(ABORT, 'history_is_final'); END;
CREATE TRIGGER "HistoryEntry_no_delete" BEFORE DELETE ON "HistoryEntry"
BEGIN SELECT RAISE(ABORT, 'history_is_final'); END;

-- Full text of the library: one row an entry, rowid = LibraryEntry.id. "roots" holds the analysed
-- words (features/library makes them), so that other forms of a word are found too.
CREATE VIRTUAL TABLE "library_text" USING fts5(
  title, keywords, body, roots,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '3'
);
CREATE TRIGGER "LibraryEntry_text_delete" AFTER DELETE ON "LibraryEntry"
BEGIN DELETE FROM "library_text" WHERE rowid = OLD."id"; END;
