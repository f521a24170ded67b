import { join } from 'node:path';

import { oneDirection } from './one-direction.js';
import { ruleTester } from './rule-tester';

const at = (path: string) => join(process.cwd(), path);
const allowed = (path: string, code: string) => ({
  filename: at(path),
  code,
  name: path + ': ' + code,
});
const refused = (path: string, code: string, messageId: string) => ({
  filename: at(path),
  code,
  name: `${path}: ${code}`,
  errors: [{ messageId }],
});

const VISITS = 'app/features/visits/accept-request.server.ts';
const RULES = 'app/features/visits/rules/state.ts';

ruleTester.run('one-direction', oneDirection, {
  valid: [
    allowed(
      'app/routes/public/start.tsx',
      `import { search } from '~/features/library/search.server';`,
    ),
    allowed('app/server.ts', `import { db } from './platform/database/database.server';`),
    allowed('app/commands/migrate.ts', `import '~/features/library/reindex.server';`),
    allowed('app/commands/seed.ts', `import { seed } from '../../prisma/seed/demo';`),
    allowed(VISITS, `import { may } from '~/features/accounts/rules/permissions';`),
    allowed(VISITS, `import { may } from '../accounts/rules/permissions';`),
    allowed(VISITS, `import { next } from './rules/state';`),
    allowed(VISITS, `import { Card } from '~/ui/card';`),
    allowed(VISITS, `import { z } from 'zod';`),
    allowed(VISITS, `import data from '../../../prisma/data/topics.json';`),
    allowed(RULES, `import type { Row } from '../request-row.server';`),
    allowed('app/features/visits/rules/state.test.ts', `import { readFileSync } from 'node:fs';`),
    allowed(
      'app/features/visits/a.test.ts',
      `import { testServices } from '../../../tests/support/services';`,
    ),
    allowed('app/features/visits/a.test.ts', `import { shipped } from './shipped.testing';`),
    allowed('app/ui/card.tsx', `import { useLocale } from '~/platform/languages/use-messages';`),
    allowed('tests/routes/a.test.ts', `import { x } from '~/features/library/x';`),
  ],
  invalid: [
    refused(VISITS, `import { x } from '~/features/minutes/rules/x';`, 'upwards'),
    refused(VISITS, `import type { X } from '../library/rules/x';`, 'upwards'),
    refused(VISITS, `export { x } from '../library/rules/x';`, 'upwards'),
    refused(VISITS, `export * from '../library/rules/x';`, 'upwards'),
    refused(VISITS, `const x = await import('../library/rules/x');`, 'upwards'),
    refused('app/features/visits/a.test.ts', `import '~/features/minutes/x.server';`, 'upwards'),
    refused(VISITS, `import { page } from '~/routes/route.server';`, 'low'),
    refused(VISITS, `import { x } from '~/features/gossip/x';`, 'unknownFeature'),
    refused(
      'app/features/gossip/x.ts',
      `import { x } from '~/platform/clock/clock';`,
      'unknownFeature',
    ),
    refused('app/ui/card.tsx', `import { x } from '~/features/frameworks/rules/x';`, 'low'),
    refused('app/ui/card.tsx', `import { x } from '../root';`, 'low'),
    refused('app/platform/mail/a.ts', `import { x } from '../../features/visits/rules/x';`, 'low'),
    refused('app/platform/mail/a.ts', `import { x } from '~/ui/card';`, 'low'),
    refused(VISITS, `import { x } from '../../../tests/support/services';`, 'outside'),
    refused(VISITS, `import { seed } from '../../../prisma/seed/demo';`, 'outside'),
    refused(
      'app/routes/a.tsx',
      `import { x } from '~/features/visits/rules/x.testing';`,
      'outside',
    ),
    refused(RULES, `import { read } from '../request-row.server';`, 'serverInRules'),
    refused(RULES, `import { createHash } from 'node:crypto';`, 'serverInRules'),
  ],
});
