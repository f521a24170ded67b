import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import { readConfig } from '~/platform/config/config.server';
import { applyMigrations } from '~/platform/database/migrations.server';

const { databaseFile } = readConfig(process.env);
mkdirSync(dirname(databaseFile), { recursive: true });
const applied = await applyMigrations({ prismaFolder: 'prisma', databaseFile });
console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
