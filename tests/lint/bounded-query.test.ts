import { boundedQuery } from './bounded-query.js';
import { ruleTester } from './rule-tester';

const unbounded = (code: string) => ({ code, errors: [{ messageId: 'unbounded' }] });

ruleTester.run('bounded-query', boundedQuery, {
  valid: [
    `db.visit.findMany({ where: { agencyId: actor.agencyId } });`,
    `services.db.visit.findFirst({ where: { id, agencyId } });`,
    `tx.minutesItem.updateMany({ where: { id, minutes: { agencyId } }, data });`,
    `tx.room.findUnique({ where: { agencyId_name: { agencyId, name } } });`,
    `db.visitRequest.findUnique({ where: { trackingTokenHash } });`,
    `tx.invitation.update({ where: { tokenHash: hash(token) }, data });`,
    `db.practice.findFirst({ where: { number, disclosureClass: 'public' } });`,
    `const where = { agencyId, state: 'submitted' }; db.visitRequest.count({ where });`,
    `const own = (actor: Member) => ({ agencyId: actor.agencyId });
     db.visit.findMany({ where: { ...own(actor), state } });`,
    `function own(actor: Member) { return { agencyId: actor.agencyId }; }
     db.visit.findMany({ where: { AND: [own(actor), filter] } });`,
    `const args = { where: { agencyId } }; db.visit.findMany(args);`,
    `db.region.findMany();`,
    `db.visit.create({ data: { number } });`,
    `visits.find((visit) => visit.id === id);`,
    `// bounded: the job looks at files of all agencies
     const old = await db.storedFile.findMany({ where: { attachedAt: null } });`,
    `async function f() {
       // bounded: the guest's link was checked by the caller,
       // and names this visit
       return services.write((tx) => tx.visit.update({ where: { id }, data }));
     }`,
    `const [a, b] = await Promise.all([
       // bounded: public counts
       db.visit.count(),
       db.room.count({ where: { agencyId } }),
     ]);`,
  ],
  invalid: [
    unbounded(`db.visit.findMany();`),
    unbounded(`db.visit.findMany({ orderBy: { startsAt: 'asc' } });`),
    unbounded(`db.visit.findUnique({ where: { id } });`),
    unbounded(`tx.room.delete({ where: { id } });`),
    unbounded(`tx.attendee.upsert({ where: { id }, create: { agencyId }, update: {} });`),
    unbounded(`tx.practice.updateManyAndReturn({ where: { id, state }, data: { agencyId } });`),
    unbounded(`db.practice.findFirst({ where: { number } });`),
    unbounded(`db.visitRequest.findUnique({ where: { trackingCode } });`),
    unbounded(`db.visit.findMany({ where: { id }, select: { agencyId: true } });`),
    unbounded(`const where = { state }; db.visit.count({ where });`),
    unbounded(`db.visit.findMany({ where: filter(actor.agencyId) });`),
    unbounded(`// bounded:
      db.visit.findMany();`),
    unbounded(`// bounded: not next to the query

      db.visit.findMany();`),
    unbounded(
      `// bounded: one comment does not speak for a list
      const [a, b] = await Promise.all([x, db.visit.count()]);`.replace('[x, db', '[\nx,\ndb'),
    ),
  ],
});
