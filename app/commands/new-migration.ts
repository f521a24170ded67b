import { writeMigration } from '~/platform/database/migrations.server';

const name = (process.argv[2] ?? '').trim();
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Usage: npm run db:migration -- NAME   (small letters, digits and hyphens)');
  process.exit(2);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const written = await writeMigration('prisma', stamp, name);
console.log(written ? `Wrote ${written}` : 'The schema has not changed: nothing to write.');
