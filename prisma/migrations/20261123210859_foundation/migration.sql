-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RegionCodeChange" (
    "oldCode" TEXT NOT NULL PRIMARY KEY,
    "newCode" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Framework" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "indexName" TEXT NOT NULL,
    "regulation" TEXT NOT NULL,
    "yearFrom" INTEGER,
    "yearTo" INTEGER
);

-- CreateTable
CREATE TABLE "Predicate" (
    "frameworkId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "min" INTEGER NOT NULL,

    PRIMARY KEY ("frameworkId", "min"),
    CONSTRAINT "Predicate_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MaturityLevel" (
    "frameworkId" TEXT NOT NULL,
    "scale" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("frameworkId", "scale", "level"),
    CONSTRAINT "MaturityLevel_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Domain" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "frameworkId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "Domain_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Aspect" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "frameworkId" TEXT NOT NULL,
    "domainId" TEXT,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "Aspect_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Aspect_domainId_fkey" FOREIGN KEY ("domainId") REFERENCES "Domain" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "frameworkId" TEXT NOT NULL,
    "aspectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "scale" TEXT NOT NULL,
    CONSTRAINT "Indicator_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Indicator_aspectId_fkey" FOREIGN KEY ("aspectId") REFERENCES "Aspect" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Topic" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "synonyms" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "IndexScore" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "regionCode" TEXT,
    "governmentName" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "IndexScore_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "IndexScore_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "regionCode" TEXT,
    "kind" TEXT NOT NULL,
    "officialName" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "receivesVisits" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Agency_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "positionTitle" TEXT NOT NULL DEFAULT '',
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "User_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UserRole" (
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("userId", "role"),
    CONSTRAINT "UserRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PasswordHash" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "PasswordHash_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "Invitation_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CoordinationTeam" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "decreeNumber" TEXT NOT NULL DEFAULT '',
    "coordinator" TEXT NOT NULL DEFAULT '',
    "exampleNote" TEXT,
    CONSTRAINT "CoordinationTeam_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CoordinationTeam_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkingGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "task" TEXT NOT NULL DEFAULT '',
    "leadUnit" TEXT NOT NULL DEFAULT '',
    "domainId" TEXT,
    "aspectId" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "WorkingGroup_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "CoordinationTeam" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WorkingGroup_domainId_fkey" FOREIGN KEY ("domainId") REFERENCES "Domain" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "WorkingGroup_aspectId_fkey" FOREIGN KEY ("aspectId") REFERENCES "Aspect" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL,
    "retiredAt" DATETIME,
    CONSTRAINT "Room_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VisitRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
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
    "letterFileId" TEXT,
    "submittedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "declineReason" TEXT,
    "exampleNote" TEXT,
    CONSTRAINT "VisitRequest_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "VisitRequest_letterFileId_fkey" FOREIGN KEY ("letterFileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RequestedDate" (
    "requestId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "part" TEXT NOT NULL,

    PRIMARY KEY ("requestId", "position"),
    CONSTRAINT "RequestedDate_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "VisitRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "requestId" TEXT,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "visitType" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "timeZone" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "receivedBy" TEXT NOT NULL DEFAULT '',
    "hostNote" TEXT NOT NULL DEFAULT '',
    "disclosureClass" TEXT,
    "createdAt" DATETIME NOT NULL,
    "exampleNote" TEXT,
    CONSTRAINT "Visit_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Visit_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "VisitRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Visit_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "regionCode" TEXT,
    CONSTRAINT "Delegation_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "delegationId" TEXT,
    "side" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "prefixTitles" TEXT NOT NULL DEFAULT '',
    "fullName" TEXT NOT NULL,
    "suffixTitles" TEXT NOT NULL DEFAULT '',
    "positionTitle" TEXT NOT NULL DEFAULT '',
    "agencyName" TEXT NOT NULL DEFAULT '',
    "rank" TEXT NOT NULL DEFAULT '',
    "civilServantNumber" TEXT,
    "isWalkIn" BOOLEAN NOT NULL DEFAULT false,
    "presentAt" DATETIME,
    "markedById" TEXT,
    "exampleNote" TEXT,
    CONSTRAINT "Attendee_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendee_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Minutes" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "chairperson" TEXT NOT NULL DEFAULT '',
    "minuteTaker" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "summaryHtml" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "approvedAt" DATETIME,
    "approvedById" TEXT,
    "disclosureClass" TEXT,
    "exampleNote" TEXT,
    CONSTRAINT "Minutes_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MinutesItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "minutesId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "speaker" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answerHtml" TEXT NOT NULL DEFAULT '',
    "answeredBy" TEXT NOT NULL DEFAULT '',
    "side" TEXT NOT NULL DEFAULT '',
    "personInCharge" TEXT NOT NULL DEFAULT '',
    "dueDate" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT,
    "deletedAt" DATETIME,
    CONSTRAINT "MinutesItem_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "Minutes" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "number" TEXT,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "year" INTEGER NOT NULL,
    "problem" TEXT NOT NULL DEFAULT '',
    "steps" TEXT NOT NULL DEFAULT '',
    "results" TEXT NOT NULL DEFAULT '',
    "obstacles" TEXT NOT NULL DEFAULT '',
    "successFactors" TEXT NOT NULL DEFAULT '',
    "howToCopy" TEXT NOT NULL DEFAULT '',
    "html" TEXT NOT NULL DEFAULT '{}',
    "authorId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "reviewNote" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "publishedAt" DATETIME,
    "visitId" TEXT,
    "disclosureClass" TEXT,
    "exampleNote" TEXT,
    CONSTRAINT "Practice_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Practice_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "originalName" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "attachedAt" DATETIME,
    CONSTRAINT "StoredFile_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HistoryEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "changes" TEXT NOT NULL DEFAULT '{}'
);

-- CreateTable
CREATE TABLE "DisclosureDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "disclosureClass" TEXT NOT NULL,
    "legalBasis" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "leasedTo" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "deadAt" DATETIME,
    "lastError" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "Sequence" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "LibraryEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agencyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "regionCode" TEXT,
    "cityName" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "isPublic" BOOLEAN NOT NULL,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "sortDate" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LibraryFacet" (
    "entryId" INTEGER NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("entryId", "facet", "value"),
    CONSTRAINT "LibraryFacet_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "LibraryEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_IndicatorToVisitRequest" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_IndicatorToVisitRequest_A_fkey" FOREIGN KEY ("A") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_IndicatorToVisitRequest_B_fkey" FOREIGN KEY ("B") REFERENCES "VisitRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_IndicatorToVisit" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_IndicatorToVisit_A_fkey" FOREIGN KEY ("A") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_IndicatorToVisit_B_fkey" FOREIGN KEY ("B") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_IndicatorToMinutesItem" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_IndicatorToMinutesItem_A_fkey" FOREIGN KEY ("A") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_IndicatorToMinutesItem_B_fkey" FOREIGN KEY ("B") REFERENCES "MinutesItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_IndicatorToPractice" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_IndicatorToPractice_A_fkey" FOREIGN KEY ("A") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_IndicatorToPractice_B_fkey" FOREIGN KEY ("B") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_TopicToVisitRequest" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_TopicToVisitRequest_A_fkey" FOREIGN KEY ("A") REFERENCES "Topic" ("slug") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_TopicToVisitRequest_B_fkey" FOREIGN KEY ("B") REFERENCES "VisitRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_TopicToVisit" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_TopicToVisit_A_fkey" FOREIGN KEY ("A") REFERENCES "Topic" ("slug") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_TopicToVisit_B_fkey" FOREIGN KEY ("B") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_MinutesItemToTopic" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_MinutesItemToTopic_A_fkey" FOREIGN KEY ("A") REFERENCES "MinutesItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_MinutesItemToTopic_B_fkey" FOREIGN KEY ("B") REFERENCES "Topic" ("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_MinutesItemToPractice" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_MinutesItemToPractice_A_fkey" FOREIGN KEY ("A") REFERENCES "MinutesItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_MinutesItemToPractice_B_fkey" FOREIGN KEY ("B") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_PracticeToTopic" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_PracticeToTopic_A_fkey" FOREIGN KEY ("A") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PracticeToTopic_B_fkey" FOREIGN KEY ("B") REFERENCES "Topic" ("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "IndexScore_regionCode_year_idx" ON "IndexScore"("regionCode", "year");

-- CreateIndex
CREATE INDEX "Agency_regionCode_idx" ON "Agency"("regionCode");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_agencyId_idx" ON "User"("agencyId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "PasswordReset_userId_idx" ON "PasswordReset"("userId");

-- CreateIndex
CREATE INDEX "Invitation_agencyId_createdAt_idx" ON "Invitation"("agencyId", "createdAt");

-- CreateIndex
CREATE INDEX "SignInFailure_key_at_idx" ON "SignInFailure"("key", "at");

-- CreateIndex
CREATE INDEX "CoordinationTeam_agencyId_idx" ON "CoordinationTeam"("agencyId");

-- CreateIndex
CREATE INDEX "WorkingGroup_agencyId_idx" ON "WorkingGroup"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "Room_agencyId_name_key" ON "Room"("agencyId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "VisitRequest_trackingCode_key" ON "VisitRequest"("trackingCode");

-- CreateIndex
CREATE UNIQUE INDEX "VisitRequest_trackingTokenHash_key" ON "VisitRequest"("trackingTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "VisitRequest_letterFileId_key" ON "VisitRequest"("letterFileId");

-- CreateIndex
CREATE INDEX "VisitRequest_agencyId_state_submittedAt_idx" ON "VisitRequest"("agencyId", "state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_number_key" ON "Visit"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_requestId_key" ON "Visit"("requestId");

-- CreateIndex
CREATE INDEX "Visit_agencyId_startsAt_idx" ON "Visit"("agencyId", "startsAt");

-- CreateIndex
CREATE INDEX "Visit_roomId_startsAt_idx" ON "Visit"("roomId", "startsAt");

-- CreateIndex
CREATE INDEX "Delegation_visitId_idx" ON "Delegation"("visitId");

-- CreateIndex
CREATE INDEX "Attendee_visitId_side_position_idx" ON "Attendee"("visitId", "side", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_visitId_key" ON "Minutes"("visitId");

-- CreateIndex
CREATE INDEX "Minutes_agencyId_idx" ON "Minutes"("agencyId");

-- CreateIndex
CREATE INDEX "MinutesItem_minutesId_position_idx" ON "MinutesItem"("minutesId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_number_key" ON "Practice"("number");

-- CreateIndex
CREATE INDEX "Practice_agencyId_state_updatedAt_idx" ON "Practice"("agencyId", "state", "updatedAt");

-- CreateIndex
CREATE INDEX "StoredFile_agencyId_idx" ON "StoredFile"("agencyId");

-- CreateIndex
CREATE INDEX "StoredFile_attachedAt_createdAt_idx" ON "StoredFile"("attachedAt", "createdAt");

-- CreateIndex
CREATE INDEX "HistoryEntry_recordType_recordId_at_idx" ON "HistoryEntry"("recordType", "recordId", "at");

-- CreateIndex
CREATE INDEX "HistoryEntry_agencyId_at_idx" ON "HistoryEntry"("agencyId", "at");

-- CreateIndex
CREATE INDEX "DisclosureDecision_recordType_recordId_idx" ON "DisclosureDecision"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "OutboxMessage_sentAt_deadAt_dueAt_idx" ON "OutboxMessage"("sentAt", "deadAt", "dueAt");

-- CreateIndex
CREATE INDEX "LibraryEntry_isPublic_sortDate_idx" ON "LibraryEntry"("isPublic", "sortDate");

-- CreateIndex
CREATE INDEX "LibraryEntry_agencyId_idx" ON "LibraryEntry"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "LibraryEntry_kind_recordId_key" ON "LibraryEntry"("kind", "recordId");

-- CreateIndex
CREATE INDEX "LibraryFacet_facet_value_entryId_idx" ON "LibraryFacet"("facet", "value", "entryId");

-- CreateIndex
CREATE UNIQUE INDEX "_IndicatorToVisitRequest_AB_unique" ON "_IndicatorToVisitRequest"("A", "B");

-- CreateIndex
CREATE INDEX "_IndicatorToVisitRequest_B_index" ON "_IndicatorToVisitRequest"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_IndicatorToVisit_AB_unique" ON "_IndicatorToVisit"("A", "B");

-- CreateIndex
CREATE INDEX "_IndicatorToVisit_B_index" ON "_IndicatorToVisit"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_IndicatorToMinutesItem_AB_unique" ON "_IndicatorToMinutesItem"("A", "B");

-- CreateIndex
CREATE INDEX "_IndicatorToMinutesItem_B_index" ON "_IndicatorToMinutesItem"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_IndicatorToPractice_AB_unique" ON "_IndicatorToPractice"("A", "B");

-- CreateIndex
CREATE INDEX "_IndicatorToPractice_B_index" ON "_IndicatorToPractice"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_TopicToVisitRequest_AB_unique" ON "_TopicToVisitRequest"("A", "B");

-- CreateIndex
CREATE INDEX "_TopicToVisitRequest_B_index" ON "_TopicToVisitRequest"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_TopicToVisit_AB_unique" ON "_TopicToVisit"("A", "B");

-- CreateIndex
CREATE INDEX "_TopicToVisit_B_index" ON "_TopicToVisit"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_MinutesItemToTopic_AB_unique" ON "_MinutesItemToTopic"("A", "B");

-- CreateIndex
CREATE INDEX "_MinutesItemToTopic_B_index" ON "_MinutesItemToTopic"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_MinutesItemToPractice_AB_unique" ON "_MinutesItemToPractice"("A", "B");

-- CreateIndex
CREATE INDEX "_MinutesItemToPractice_B_index" ON "_MinutesItemToPractice"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_PracticeToTopic_AB_unique" ON "_PracticeToTopic"("A", "B");

-- CreateIndex
CREATE INDEX "_PracticeToTopic_B_index" ON "_PracticeToTopic"("B");
