-- Added in place: redefining a table, as the schema engine would, drops its triggers with it.
ALTER TABLE "Minutes" ADD COLUMN "returnNote" TEXT NOT NULL DEFAULT '';
