-- Added in place: redefining a table, as the schema engine would, drops its triggers with it.
ALTER TABLE "Minutes" ADD COLUMN "hiddenWords" TEXT NOT NULL DEFAULT '[]';

CREATE TABLE "PublicMinutes" (
    "minutesId" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "redactedAt" DATETIME NOT NULL,
    CONSTRAINT "PublicMinutes_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "PublicMinutes_agencyId_idx" ON "PublicMinutes"("agencyId");

-- Minutes opened before were masked when read, and nobody saw the result before deciding. They wait
-- for a decision again, with a preview; the decision of then stays on record.
UPDATE "Minutes" SET "disclosureClass" = NULL, "version" = "version" + 1
  WHERE "disclosureClass" IN ('periodicInformation', 'immediateInformation', 'onRequestInformation');
DELETE FROM "LibraryFacet" WHERE "entryId" IN (SELECT "id" FROM "LibraryEntry" WHERE "kind" = 'minutes');
DELETE FROM "LibraryEntry" WHERE "kind" = 'minutes';
UPDATE "Sequence" SET "value" = "value" + 1 WHERE "name" = 'libraryRevision';
