-- The register of one state is read in its own order.
CREATE INDEX "VisitRequest_agencyId_state_registerYear_registerNumber_idx" ON "VisitRequest"("agencyId", "state", "registerYear", "registerNumber");
