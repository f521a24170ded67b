import type { Prisma } from '~/platform/database/generated/client';

/**
 * The visits that concern somebody of the staff: where they speak, have something to prepare,
 * accepted the request, or got it passed on by a disposition. Add the agency when you ask.
 */
export const concernsPerson = (userId: string): Prisma.VisitWhereInput => ({
  OR: [
    { agenda: { some: { speaker: { userId } } } },
    { tasks: { some: { ownerId: userId } } },
    { requests: { some: { decidedById: userId } } },
    { requests: { some: { dispositions: { some: { receivers: { some: { userId } } } } } } },
  ],
});
