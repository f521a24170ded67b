-- A visit books its room and speakers anew only when it moves, or begins or ends to hold them: what is
-- merely recorded as held keeps what it has, also when the room's buffers were changed meanwhile.
DROP TRIGGER "Visit_moves_room";
CREATE TRIGGER "Visit_moves_room" AFTER UPDATE OF "roomId", "state", "startsAt", "endsAt" ON "Visit"
WHEN NEW."roomId" IS NOT OLD."roomId" OR NEW."startsAt" <> OLD."startsAt" OR NEW."endsAt" <> OLD."endsAt"
  OR (NEW."state" IN ('scheduled', 'held')) <> (OLD."state" IN ('scheduled', 'held'))
BEGIN
  DELETE FROM "Occupancy" WHERE "owner" = 'visit:' || NEW."id" AND "kind" = 'room';
  INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
  SELECT NEW."agencyId", 'room', "id", 'visit:' || NEW."id",
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '-' || "bufferBefore" || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."endsAt", '+' || "bufferAfter" || ' minutes')
  FROM "Room" WHERE "id" = NEW."roomId" AND NEW."state" IN ('scheduled', 'held');
END;
