-- Added in place: redefining the table, as the schema engine would, drops its triggers with it.
ALTER TABLE "Visit" ADD COLUMN "cancelReason" TEXT NOT NULL DEFAULT '';
