-- Names that were taken out of public minutes stay out, whatever the attendance list says later.
ALTER TABLE "Minutes" ADD COLUMN "maskedNames" TEXT NOT NULL DEFAULT '[]';
