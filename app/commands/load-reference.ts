import { readConfig } from '~/platform/config/config.server';
import { openDatabase } from '~/platform/database/database.server';

import { loadReferenceData } from '../../prisma/seed/reference-data';

const database = await openDatabase(readConfig(process.env).databaseFile);
await loadReferenceData(database);
await database.close();
console.log('Frameworks, topics, regions and index values are up to date.');
