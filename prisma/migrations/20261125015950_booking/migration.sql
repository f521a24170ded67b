-- Tables are redefined below: triggers that name them stand in the way, and come back at the end.
DROP TRIGGER "Visit_period_insert";
DROP TRIGGER "Visit_period_update";
DROP TRIGGER "Visit_room_agency";
DROP TRIGGER "Visit_room_agency_update";
DROP TRIGGER "Visit_room_insert";
DROP TRIGGER "Visit_room_update";

-- CreateTable
CREATE TABLE "Letterhead" (
    "agencyId" TEXT NOT NULL PRIMARY KEY,
    "governmentName" TEXT NOT NULL DEFAULT '',
    "officeName" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "contactLine" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "logoFileId" TEXT,
    "numberPattern" TEXT NOT NULL DEFAULT '',
    "signerTitle" TEXT NOT NULL DEFAULT '',
    "signerName" TEXT NOT NULL DEFAULT '',
    "signerRank" TEXT NOT NULL DEFAULT '',
    "signerNumber" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Letterhead_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "agencyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT NOT NULL,

    PRIMARY KEY ("agencyId", "kind")
);

-- CreateTable
CREATE TABLE "ReplyLetter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "visitId" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "number" TEXT NOT NULL DEFAULT '',
    "letterDate" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "verificationCode" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "issuedAt" DATETIME,
    "issuedById" TEXT,
    "signedFileId" TEXT,
    CONSTRAINT "ReplyLetter_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "VisitRequest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoomHours" (
    "roomId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opensAt" TEXT NOT NULL,
    "closesAt" TEXT NOT NULL,

    PRIMARY KEY ("roomId", "weekday"),
    CONSTRAINT "RoomHours_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReceptionRules" (
    "agencyId" TEXT NOT NULL PRIMARY KEY,
    "leadDays" INTEGER NOT NULL DEFAULT 3,
    "visitsPerDay" INTEGER NOT NULL DEFAULT 2,
    "visitsPerWeek" INTEGER NOT NULL DEFAULT 6,
    "parallelVisits" INTEGER NOT NULL DEFAULT 1,
    "largestParty" INTEGER NOT NULL DEFAULT 50,
    "holdDays" INTEGER NOT NULL DEFAULT 5,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ReceptionRules_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReceptionSlot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "season" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CalendarCorrection" (
    "agencyId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("agencyId", "day")
);

-- CreateTable
CREATE TABLE "RamadanPeriod" (
    "agencyId" TEXT NOT NULL,
    "hijriYear" INTEGER NOT NULL,
    "firstDay" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,

    PRIMARY KEY ("agencyId", "hijriYear")
);

-- CreateTable
CREATE TABLE "BlockOut" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "roomId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BlockOut_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Occupancy" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agencyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SlotHold" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "holdUntil" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "SlotHold_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "VisitRequest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DateOffer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "answerUntil" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "guestNote" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DateOffer_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "VisitRequest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OfferSlot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "roomId" TEXT,
    "heldAt" DATETIME,
    "chosenAt" DATETIME,
    CONSTRAINT "OfferSlot_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "DateOffer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Disposition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "parentReceiverId" TEXT,
    "fromUserId" TEXT,
    "fromName" TEXT NOT NULL,
    "fromTitle" TEXT NOT NULL DEFAULT '',
    "fromCapacity" TEXT NOT NULL DEFAULT '',
    "instruction" TEXT NOT NULL,
    "nature" TEXT NOT NULL DEFAULT 'ordinary',
    "dueOn" TEXT,
    "channel" TEXT NOT NULL DEFAULT 'app',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Disposition_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "VisitRequest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DispositionReceiver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "dispositionId" TEXT NOT NULL,
    "userId" TEXT,
    "name" TEXT NOT NULL,
    "positionTitle" TEXT NOT NULL DEFAULT '',
    "capacity" TEXT NOT NULL DEFAULT '',
    "onBehalfOfId" TEXT,
    "onBehalfOfName" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT NOT NULL DEFAULT '',
    "readAt" DATETIME,
    "answeredAt" DATETIME,
    "answeredByName" TEXT NOT NULL DEFAULT '',
    "answeredVia" TEXT NOT NULL DEFAULT '',
    "linkHash" TEXT,
    "linkExpiresAt" DATETIME,
    CONSTRAINT "DispositionReceiver_dispositionId_fkey" FOREIGN KEY ("dispositionId") REFERENCES "Disposition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Deputy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "absentUserId" TEXT NOT NULL,
    "deputyUserId" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,
    "orderNumber" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "userId" TEXT,
    "name" TEXT NOT NULL,
    "positionTitle" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "retiredAt" DATETIME
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "startOffset" INTEGER NOT NULL,
    "duration" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "speakerId" TEXT,
    "speakerText" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AgendaItem_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaItem_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgrammeVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ProgrammeVersion_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuestQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "visitId" TEXT,
    "agendaItemId" TEXT,
    "body" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "takenBackAt" DATETIME,
    "minutesItemId" TEXT,
    "answeredAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "GuestQuestion_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "VisitRequest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GuestQuestion_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "GuestQuestion_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChecklistTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "visitType" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "area" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "daysBefore" INTEGER NOT NULL,
    "ownerId" TEXT
);

-- CreateTable
CREATE TABLE "PreparationTask" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "area" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "ownerId" TEXT,
    "ownerText" TEXT NOT NULL DEFAULT '',
    "dueAt" DATETIME NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "doneAt" DATETIME,
    "doneById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "PreparationTask_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "tokenHash" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastReadAt" DATETIME,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "NoticeRefusal" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("userId", "kind")
);

-- CreateTable
CREATE TABLE "VisitReminder" (
    "visitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("visitId", "kind", "startsAt"),
    CONSTRAINT "VisitReminder_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_IndicatorToSpeaker" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_IndicatorToSpeaker_A_fkey" FOREIGN KEY ("A") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_IndicatorToSpeaker_B_fkey" FOREIGN KEY ("B") REFERENCES "Speaker" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_SpeakerToTopic" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_SpeakerToTopic_A_fkey" FOREIGN KEY ("A") REFERENCES "Speaker" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_SpeakerToTopic_B_fkey" FOREIGN KEY ("B") REFERENCES "Topic" ("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_AgendaItemToIndicator" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_AgendaItemToIndicator_A_fkey" FOREIGN KEY ("A") REFERENCES "AgendaItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_AgendaItemToIndicator_B_fkey" FOREIGN KEY ("B") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_AgendaItemToTopic" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_AgendaItemToTopic_A_fkey" FOREIGN KEY ("A") REFERENCES "AgendaItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_AgendaItemToTopic_B_fkey" FOREIGN KEY ("B") REFERENCES "Topic" ("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL,
    "equipment" TEXT NOT NULL DEFAULT '',
    "accessibility" TEXT NOT NULL DEFAULT '',
    "photoRules" TEXT NOT NULL DEFAULT '',
    "photoFileId" TEXT,
    "bufferBefore" INTEGER NOT NULL DEFAULT 0,
    "bufferAfter" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" DATETIME,
    CONSTRAINT "Room_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Room" ("address", "agencyId", "capacity", "id", "name", "retiredAt") SELECT "address", "agencyId", "capacity", "id", "name", "retiredAt" FROM "Room";
DROP TABLE "Room";
ALTER TABLE "new_Room" RENAME TO "Room";
CREATE UNIQUE INDEX "Room_agencyId_name_key" ON "Room"("agencyId", "name");
CREATE TABLE "new_VisitRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "registerYear" INTEGER NOT NULL,
    "registerNumber" INTEGER NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'form',
    "trackingCode" TEXT NOT NULL,
    "trackingTokenHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "visitType" TEXT NOT NULL,
    "guestAgencyName" TEXT NOT NULL,
    "guestRegionCode" TEXT,
    "subject" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "headCount" INTEGER NOT NULL,
    "contactName" TEXT NOT NULL,
    "contactPhone" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "letterNumber" TEXT NOT NULL DEFAULT '',
    "letterDate" TEXT,
    "letterNature" TEXT NOT NULL DEFAULT 'ordinary',
    "letterFileId" TEXT,
    "receivedOn" TEXT NOT NULL,
    "registeredById" TEXT,
    "tripChoice" TEXT NOT NULL DEFAULT '',
    "lessonsShown" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "declineReason" TEXT,
    "visitId" TEXT,
    "exampleNote" TEXT,
    CONSTRAINT "VisitRequest_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "VisitRequest_letterFileId_fkey" FOREIGN KEY ("letterFileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "VisitRequest_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- What was asked before there was a register gets its numbers in the order in which it came.
INSERT INTO "new_VisitRequest" ("agencyId", "contactEmail", "contactName", "contactPhone", "decidedAt", "decidedById", "declineReason", "exampleNote", "guestAgencyName", "guestRegionCode", "headCount", "id", "letterDate", "letterFileId", "letterNumber", "purpose", "state", "subject", "submittedAt", "trackingCode", "trackingTokenHash", "version", "visitType", "receivedOn", "registerYear", "registerNumber", "visitId")
SELECT "agencyId", "contactEmail", "contactName", "contactPhone", "decidedAt", "decidedById", "declineReason", "exampleNote", "guestAgencyName", "guestRegionCode", "headCount", "id", "letterDate", "letterFileId", "letterNumber", "purpose", "state", "subject", "submittedAt", "trackingCode", "trackingTokenHash", "version", "visitType", "receivedOn", CAST(substr("receivedOn", 1, 4) AS INTEGER),
  row_number() OVER (PARTITION BY "agencyId", substr("receivedOn", 1, 4) ORDER BY "submittedAt", "id"),
  (SELECT "Visit"."id" FROM "Visit" WHERE "Visit"."requestId" = "old"."id")
FROM (
  SELECT "VisitRequest".*, date("submittedAt", CASE "Agency"."timeZone"
    WHEN 'Asia/Jayapura' THEN '+9 hours' WHEN 'Asia/Makassar' THEN '+8 hours' ELSE '+7 hours' END) AS "receivedOn"
  FROM "VisitRequest" JOIN "Agency" ON "Agency"."id" = "VisitRequest"."agencyId"
) AS "old";
INSERT INTO "Sequence" ("name", "value")
SELECT 'register/' || "agencyId" || '/' || "registerYear", max("registerNumber")
FROM "new_VisitRequest" GROUP BY "agencyId", "registerYear";
DROP TABLE "VisitRequest";
ALTER TABLE "new_VisitRequest" RENAME TO "VisitRequest";
CREATE UNIQUE INDEX "VisitRequest_trackingCode_key" ON "VisitRequest"("trackingCode");
CREATE UNIQUE INDEX "VisitRequest_trackingTokenHash_key" ON "VisitRequest"("trackingTokenHash");
CREATE UNIQUE INDEX "VisitRequest_letterFileId_key" ON "VisitRequest"("letterFileId");
CREATE INDEX "VisitRequest_agencyId_state_submittedAt_idx" ON "VisitRequest"("agencyId", "state", "submittedAt");
CREATE INDEX "VisitRequest_agencyId_receivedOn_idx" ON "VisitRequest"("agencyId", "receivedOn");
CREATE INDEX "VisitRequest_visitId_idx" ON "VisitRequest"("visitId");
CREATE UNIQUE INDEX "VisitRequest_agencyId_registerYear_registerNumber_key" ON "VisitRequest"("agencyId", "registerYear", "registerNumber");
CREATE TABLE "new_Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "calendarSequence" INTEGER NOT NULL DEFAULT 0,
    "mode" TEXT NOT NULL DEFAULT 'onSite',
    "meetingUrl" TEXT NOT NULL DEFAULT '',
    "visitType" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "timeZone" TEXT NOT NULL,
    "roomId" TEXT,
    "receivedBy" TEXT NOT NULL DEFAULT '',
    "hostNote" TEXT NOT NULL DEFAULT '',
    "cancelReason" TEXT NOT NULL DEFAULT '',
    "cancelledBy" TEXT NOT NULL DEFAULT '',
    "enteredAfterwards" BOOLEAN NOT NULL DEFAULT false,
    "disclosureClass" TEXT,
    "createdAt" DATETIME NOT NULL,
    "exampleNote" TEXT,
    CONSTRAINT "Visit_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Visit_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Visit" ("agencyId", "cancelReason", "createdAt", "disclosureClass", "endsAt", "exampleNote", "hostNote", "id", "number", "purpose", "receivedBy", "roomId", "startsAt", "state", "subject", "timeZone", "version", "visitType") SELECT "agencyId", "cancelReason", "createdAt", "disclosureClass", "endsAt", "exampleNote", "hostNote", "id", "number", "purpose", "receivedBy", "roomId", "startsAt", "state", "subject", "timeZone", "version", "visitType" FROM "Visit";
DROP TABLE "Visit";
ALTER TABLE "new_Visit" RENAME TO "Visit";
CREATE UNIQUE INDEX "Visit_number_key" ON "Visit"("number");
CREATE INDEX "Visit_agencyId_startsAt_idx" ON "Visit"("agencyId", "startsAt");
CREATE INDEX "Visit_roomId_startsAt_idx" ON "Visit"("roomId", "startsAt");
CREATE TABLE "new_Delegation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "requestId" TEXT,
    "agencyName" TEXT NOT NULL,
    "regionCode" TEXT,
    "otherAgencies" TEXT NOT NULL DEFAULT '[]',
    "headCount" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'coming',
    CONSTRAINT "Delegation_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Delegation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "VisitRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Delegation" ("agencyId", "agencyName", "id", "regionCode", "visitId", "requestId", "headCount")
SELECT "Delegation"."agencyId", "agencyName", "Delegation"."id", "regionCode", "Delegation"."visitId", "VisitRequest"."id", "VisitRequest"."headCount"
FROM "Delegation" LEFT JOIN "VisitRequest" ON "VisitRequest"."visitId" = "Delegation"."visitId";
DROP TABLE "Delegation";
ALTER TABLE "new_Delegation" RENAME TO "Delegation";
CREATE UNIQUE INDEX "Delegation_requestId_key" ON "Delegation"("requestId");
CREATE INDEX "Delegation_visitId_idx" ON "Delegation"("visitId");
CREATE TABLE "new_OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'mail',
    "kind" TEXT NOT NULL DEFAULT '',
    "recordType" TEXT NOT NULL DEFAULT '',
    "recordId" TEXT NOT NULL DEFAULT '',
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "attachment" TEXT,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "leasedTo" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "deadAt" DATETIME,
    "lastError" TEXT NOT NULL DEFAULT ''
);
INSERT INTO "new_OutboxMessage" ("agencyId", "attempts", "body", "createdAt", "deadAt", "dueAt", "id", "lastError", "leasedTo", "recipient", "sentAt", "subject") SELECT "agencyId", "attempts", "body", "createdAt", "deadAt", "dueAt", "id", "lastError", "leasedTo", "recipient", "sentAt", "subject" FROM "OutboxMessage";
DROP TABLE "OutboxMessage";
ALTER TABLE "new_OutboxMessage" RENAME TO "OutboxMessage";
CREATE INDEX "OutboxMessage_sentAt_deadAt_dueAt_idx" ON "OutboxMessage"("sentAt", "deadAt", "dueAt");
CREATE INDEX "OutboxMessage_agencyId_createdAt_idx" ON "OutboxMessage"("agencyId", "createdAt");
CREATE INDEX "OutboxMessage_recordType_recordId_idx" ON "OutboxMessage"("recordType", "recordId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "ReplyLetter_verificationCode_key" ON "ReplyLetter"("verificationCode");

-- CreateIndex
CREATE INDEX "ReplyLetter_agencyId_createdAt_idx" ON "ReplyLetter"("agencyId", "createdAt");

-- CreateIndex
CREATE INDEX "ReplyLetter_requestId_createdAt_idx" ON "ReplyLetter"("requestId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReceptionSlot_agencyId_season_weekday_startTime_key" ON "ReceptionSlot"("agencyId", "season", "weekday", "startTime");

-- CreateIndex
CREATE INDEX "BlockOut_agencyId_startsAt_idx" ON "BlockOut"("agencyId", "startsAt");

-- CreateIndex
CREATE INDEX "Occupancy_kind_resourceId_startsAt_idx" ON "Occupancy"("kind", "resourceId", "startsAt");

-- CreateIndex
CREATE INDEX "Occupancy_owner_idx" ON "Occupancy"("owner");

-- CreateIndex
CREATE INDEX "Occupancy_agencyId_startsAt_idx" ON "Occupancy"("agencyId", "startsAt");

-- CreateIndex
CREATE INDEX "SlotHold_agencyId_day_startTime_state_idx" ON "SlotHold"("agencyId", "day", "startTime", "state");

-- CreateIndex
CREATE INDEX "SlotHold_state_holdUntil_idx" ON "SlotHold"("state", "holdUntil");

-- CreateIndex
CREATE UNIQUE INDEX "SlotHold_requestId_day_startTime_key" ON "SlotHold"("requestId", "day", "startTime");

-- CreateIndex
CREATE INDEX "DateOffer_requestId_createdAt_idx" ON "DateOffer"("requestId", "createdAt");

-- CreateIndex
CREATE INDEX "DateOffer_state_answerUntil_idx" ON "DateOffer"("state", "answerUntil");

-- CreateIndex
CREATE INDEX "OfferSlot_offerId_position_idx" ON "OfferSlot"("offerId", "position");

-- CreateIndex
CREATE INDEX "Disposition_requestId_createdAt_idx" ON "Disposition"("requestId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "DispositionReceiver_linkHash_key" ON "DispositionReceiver"("linkHash");

-- CreateIndex
CREATE INDEX "DispositionReceiver_dispositionId_idx" ON "DispositionReceiver"("dispositionId");

-- CreateIndex
CREATE INDEX "DispositionReceiver_agencyId_userId_state_idx" ON "DispositionReceiver"("agencyId", "userId", "state");

-- CreateIndex
CREATE INDEX "Deputy_agencyId_absentUserId_lastDay_idx" ON "Deputy"("agencyId", "absentUserId", "lastDay");

-- CreateIndex
CREATE INDEX "Speaker_agencyId_name_idx" ON "Speaker"("agencyId", "name");

-- CreateIndex
CREATE INDEX "AgendaItem_visitId_position_idx" ON "AgendaItem"("visitId", "position");

-- CreateIndex
CREATE INDEX "AgendaItem_speakerId_idx" ON "AgendaItem"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeVersion_visitId_number_key" ON "ProgrammeVersion"("visitId", "number");

-- CreateIndex
CREATE INDEX "GuestQuestion_requestId_askedAt_idx" ON "GuestQuestion"("requestId", "askedAt");

-- CreateIndex
CREATE INDEX "GuestQuestion_visitId_idx" ON "GuestQuestion"("visitId");

-- CreateIndex
CREATE INDEX "GuestQuestion_minutesItemId_idx" ON "GuestQuestion"("minutesItemId");

-- CreateIndex
CREATE INDEX "ChecklistTemplate_agencyId_visitType_position_idx" ON "ChecklistTemplate"("agencyId", "visitType", "position");

-- CreateIndex
CREATE INDEX "PreparationTask_visitId_position_idx" ON "PreparationTask"("visitId", "position");

-- CreateIndex
CREATE INDEX "PreparationTask_agencyId_doneAt_dueAt_idx" ON "PreparationTask"("agencyId", "doneAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_agencyId_createdAt_idx" ON "CalendarFeed"("agencyId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "_IndicatorToSpeaker_AB_unique" ON "_IndicatorToSpeaker"("A", "B");

-- CreateIndex
CREATE INDEX "_IndicatorToSpeaker_B_index" ON "_IndicatorToSpeaker"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_SpeakerToTopic_AB_unique" ON "_SpeakerToTopic"("A", "B");

-- CreateIndex
CREATE INDEX "_SpeakerToTopic_B_index" ON "_SpeakerToTopic"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_AgendaItemToIndicator_AB_unique" ON "_AgendaItemToIndicator"("A", "B");

-- CreateIndex
CREATE INDEX "_AgendaItemToIndicator_B_index" ON "_AgendaItemToIndicator"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_AgendaItemToTopic_AB_unique" ON "_AgendaItemToTopic"("A", "B");

-- CreateIndex
CREATE INDEX "_AgendaItemToTopic_B_index" ON "_AgendaItemToTopic"("B");

-- ---------------------------------------------------------------- rules of the database
-- Visit was redefined above, and its triggers went with it.
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

-- A room belongs to the agency whose visits it holds.
CREATE TRIGGER "Visit_room_agency" BEFORE INSERT ON "Visit"
WHEN NEW."roomId" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "Room" WHERE "id" = NEW."roomId" AND "agencyId" = NEW."agencyId")
BEGIN SELECT RAISE(ABORT, 'visit_room_foreign'); END;

CREATE TRIGGER "Visit_room_agency_update" BEFORE UPDATE OF "roomId", "agencyId" ON "Visit"
WHEN NEW."roomId" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "Room" WHERE "id" = NEW."roomId" AND "agencyId" = NEW."agencyId")
BEGIN SELECT RAISE(ABORT, 'visit_room_foreign'); END;

CREATE TRIGGER "OfferSlot_room_agency" BEFORE INSERT ON "OfferSlot"
WHEN NEW."roomId" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "Room" WHERE "id" = NEW."roomId" AND "agencyId" = NEW."agencyId")
BEGIN SELECT RAISE(ABORT, 'visit_room_foreign'); END;

CREATE TRIGGER "AgendaItem_speaker_agency" BEFORE INSERT ON "AgendaItem"
WHEN NEW."speakerId" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "Speaker" WHERE "id" = NEW."speakerId" AND "agencyId" = NEW."agencyId")
BEGIN SELECT RAISE(ABORT, 'speaker_foreign'); END;

CREATE TRIGGER "AgendaItem_speaker_agency_update" BEFORE UPDATE OF "speakerId", "agencyId" ON "AgendaItem"
WHEN NEW."speakerId" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "Speaker" WHERE "id" = NEW."speakerId" AND "agencyId" = NEW."agencyId")
BEGIN SELECT RAISE(ABORT, 'speaker_foreign'); END;

-- No double booking is the database's word, whatever the code above does: what two owners hold of one
-- room or one speaker never overlaps. Times are UTC text of one shape, so that comparing text compares
-- instants. Nothing lasts two days, buffers included, so only what starts within two days before its
-- end can overlap: the index finds those few rows.
CREATE TRIGGER "Occupancy_room" BEFORE INSERT ON "Occupancy"
WHEN NEW."kind" = 'room' AND EXISTS (
  SELECT 1 FROM "Occupancy" AS other
  WHERE other."kind" = 'room' AND other."resourceId" = NEW."resourceId"
    AND other."owner" <> NEW."owner"
    AND other."startsAt" < NEW."endsAt"
    AND other."startsAt" > strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '-2 days')
    AND other."endsAt" > NEW."startsAt"
)
BEGIN SELECT RAISE(ABORT, 'visit_room_taken'); END;

CREATE TRIGGER "Occupancy_speaker" BEFORE INSERT ON "Occupancy"
WHEN NEW."kind" = 'speaker' AND EXISTS (
  SELECT 1 FROM "Occupancy" AS other
  WHERE other."kind" = 'speaker' AND other."resourceId" = NEW."resourceId"
    AND other."owner" <> NEW."owner"
    AND other."startsAt" < NEW."endsAt"
    AND other."startsAt" > strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '-2 days')
    AND other."endsAt" > NEW."startsAt"
)
BEGIN SELECT RAISE(ABORT, 'speaker_taken'); END;

CREATE TRIGGER "Occupancy_no_update" BEFORE UPDATE ON "Occupancy"
BEGIN SELECT RAISE(ABORT, 'occupancy_is_replaced_not_changed'); END;

-- A visit that is planned or took place holds its room, with the room's buffers of that moment.
CREATE TRIGGER "Visit_holds_room" AFTER INSERT ON "Visit"
WHEN NEW."roomId" IS NOT NULL AND NEW."state" IN ('scheduled', 'held')
BEGIN
  INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
  SELECT NEW."agencyId", 'room', "id", 'visit:' || NEW."id",
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '-' || "bufferBefore" || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."endsAt", '+' || "bufferAfter" || ' minutes')
  FROM "Room" WHERE "id" = NEW."roomId";
END;

CREATE TRIGGER "Visit_moves_room" AFTER UPDATE OF "roomId", "state", "startsAt", "endsAt" ON "Visit"
BEGIN
  DELETE FROM "Occupancy" WHERE "owner" = 'visit:' || NEW."id" AND "kind" = 'room';
  INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
  SELECT NEW."agencyId", 'room', "id", 'visit:' || NEW."id",
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '-' || "bufferBefore" || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."endsAt", '+' || "bufferAfter" || ' minutes')
  FROM "Room" WHERE "id" = NEW."roomId" AND NEW."state" IN ('scheduled', 'held');
END;

CREATE TRIGGER "Visit_frees_all" AFTER DELETE ON "Visit"
BEGIN DELETE FROM "Occupancy" WHERE "owner" = 'visit:' || OLD."id"; END;

-- An agenda item holds its speaker; it moves with its visit.
CREATE TRIGGER "Visit_moves_speakers" AFTER UPDATE OF "state", "startsAt" ON "Visit"
BEGIN
  DELETE FROM "Occupancy" WHERE "owner" = 'visit:' || NEW."id" AND "kind" = 'speaker';
  INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
  SELECT NEW."agencyId", 'speaker', "speakerId", 'visit:' || NEW."id",
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '+' || "startOffset" || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '+' || ("startOffset" + "duration") || ' minutes')
  FROM "AgendaItem"
  WHERE "visitId" = NEW."id" AND "speakerId" IS NOT NULL AND NEW."state" IN ('scheduled', 'held');
END;

CREATE TRIGGER "AgendaItem_insert_holds_speaker" AFTER INSERT ON "AgendaItem"
WHEN NEW."speakerId" IS NOT NULL
BEGIN
  INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
  SELECT NEW."agencyId", 'speaker', NEW."speakerId", 'visit:' || NEW."visitId",
    strftime('%Y-%m-%dT%H:%M:%f+00:00', "startsAt", '+' || NEW."startOffset" || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%f+00:00', "startsAt", '+' || (NEW."startOffset" + NEW."duration") || ' minutes')
  FROM "Visit" WHERE "id" = NEW."visitId" AND "state" IN ('scheduled', 'held');
END;

CREATE TRIGGER "AgendaItem_update_holds_speaker" AFTER UPDATE OF "speakerId", "startOffset", "duration", "visitId" ON "AgendaItem"
BEGIN
  DELETE FROM "Occupancy" WHERE "owner" IN ('visit:' || OLD."visitId", 'visit:' || NEW."visitId") AND "kind" = 'speaker';
  INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
  SELECT item."agencyId", 'speaker', item."speakerId", 'visit:' || visit."id",
    strftime('%Y-%m-%dT%H:%M:%f+00:00', visit."startsAt", '+' || item."startOffset" || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%f+00:00', visit."startsAt", '+' || (item."startOffset" + item."duration") || ' minutes')
  FROM "AgendaItem" AS item JOIN "Visit" AS visit ON visit."id" = item."visitId"
  WHERE item."visitId" IN (OLD."visitId", NEW."visitId") AND item."speakerId" IS NOT NULL
    AND visit."state" IN ('scheduled', 'held');
END;

CREATE TRIGGER "AgendaItem_delete_frees_speaker" AFTER DELETE ON "AgendaItem"
WHEN OLD."speakerId" IS NOT NULL
BEGIN
  DELETE FROM "Occupancy" WHERE "owner" = 'visit:' || OLD."visitId" AND "kind" = 'speaker';
  INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
  SELECT item."agencyId", 'speaker', item."speakerId", 'visit:' || visit."id",
    strftime('%Y-%m-%dT%H:%M:%f+00:00', visit."startsAt", '+' || item."startOffset" || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%f+00:00', visit."startsAt", '+' || (item."startOffset" + item."duration") || ' minutes')
  FROM "AgendaItem" AS item JOIN "Visit" AS visit ON visit."id" = item."visitId"
  WHERE item."visitId" = OLD."visitId" AND item."speakerId" IS NOT NULL
    AND visit."state" IN ('scheduled', 'held');
END;

-- A slot that is offered to a guest holds its room until the offer is closed.
CREATE TRIGGER "OfferSlot_insert_holds_room" AFTER INSERT ON "OfferSlot"
WHEN NEW."roomId" IS NOT NULL AND NEW."heldAt" IS NOT NULL
BEGIN
  INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
  SELECT NEW."agencyId", 'room', room."id", 'request:' || offer."requestId",
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."startsAt", '-' || room."bufferBefore" || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%f+00:00', NEW."endsAt", '+' || room."bufferAfter" || ' minutes')
  FROM "Room" AS room JOIN "DateOffer" AS offer ON offer."id" = NEW."offerId"
  WHERE room."id" = NEW."roomId";
END;

CREATE TRIGGER "OfferSlot_update_frees_room" AFTER UPDATE OF "heldAt" ON "OfferSlot"
WHEN NEW."heldAt" IS NULL AND OLD."heldAt" IS NOT NULL
BEGIN
  DELETE FROM "Occupancy"
  WHERE "owner" = (SELECT 'request:' || "requestId" FROM "DateOffer" WHERE "id" = NEW."offerId");
END;

-- Visits of before.
INSERT INTO "Occupancy" ("agencyId", "kind", "resourceId", "owner", "startsAt", "endsAt")
SELECT "agencyId", 'room', "roomId", 'visit:' || "id", "startsAt", "endsAt"
FROM "Visit" WHERE "state" IN ('scheduled', 'held') AND "roomId" IS NOT NULL;
