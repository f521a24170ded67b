import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  OTHER_DEMO_ACCOUNTS,
} from '~/features/accounts/rules/demo-accounts';
import { indexRecord, removeRecord } from '~/features/library/index-record.server';
import { systemClock } from '~/platform/clock/clock';
import { systemRandom } from '~/platform/clock/random.server';
import { readConfig } from '~/platform/config/config.server';
import { openDatabase } from '~/platform/database/database.server';
import { createFileStore } from '~/platform/files/file-store.server';
import { createLog } from '~/platform/log/log.server';
import type { Services } from '~/platform/services.server';
import { createRateLimiter } from '~/platform/web/rate-limit.server';

import { loadDemo } from '../../prisma/seed/demo/load-demo';
import { loadReferenceData } from '../../prisma/seed/reference-data';

/** Example records for `npm run demo` and the end-to-end tests; refuses any other installation. */
const config = readConfig(process.env);
if (!config.demo) {
  console.error('Example records are for demonstrations alone: set KAWRUH_DEMO=1.');
  process.exit(2);
}
const database = await openDatabase(config.databaseFile);
const services: Services = {
  ...database,
  config,
  clock: systemClock,
  random: systemRandom,
  log: createLog('warn'),
  files: createFileStore({ directory: config.dataDirectory }),
  limiter: createRateLimiter(systemClock),
};
if ((await database.db.agency.count()) === 0) {
  await loadReferenceData(database);
  await loadDemo(services, { put: indexRecord, remove: removeRecord });
  console.log('Example records were loaded.');
}
await database.close();
for (const { email, name, roles } of [...DEMO_ACCOUNTS, ...OTHER_DEMO_ACCOUNTS]) {
  console.log(JSON.stringify({ email, password: DEMO_PASSWORD, name, roles }));
}
