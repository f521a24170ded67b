import { parseArgs } from 'node:util';

import { z } from 'zod';

import { createFirstAdministrator } from '~/features/accounts/create-first-administrator.server';
import { emailSchema, personNameSchema } from '~/features/accounts/rules/account-forms';
import { systemClock } from '~/platform/clock/clock';
import { systemRandom } from '~/platform/clock/random.server';
import { ConfigError, readConfig } from '~/platform/config/config.server';
import { openDatabase } from '~/platform/database/database.server';
import { AppError } from '~/platform/errors/app-error';
import { errorText } from '~/platform/languages/validation';

const USAGE = `Usage: npm run admin:create -- --region 35.76 \\
    --agency "Dinas Komunikasi dan Informatika Kota Mojokerto" --short "Diskominfo Kota Mojokerto" \\
    --email nama@kota.go.id --name "Nama Lengkap" [--another]

Creates the agency if it is not there, and its administrator. Prints a link that sets the password,
once, within an hour. --another adds an administrator to an agency that has one.`;

const input = z.object({
  region: z.string().min(1),
  agency: z.string().trim().min(1).max(200),
  short: z.string().trim().min(1).max(60),
  email: emailSchema,
  name: personNameSchema,
  another: z.boolean().default(false),
});

const REASONS: Readonly<Record<string, string>> = {
  regionUnknown:
    'No region has this code. Load the reference data first (npm run db:reference), or check the code.',
  administratorExists:
    'This agency has an administrator already, who can invite others. Add --another to create one more.',
  emailTaken: 'This e-mail address belongs to an account already.',
  databaseUnreadable: 'The database cannot be opened. Create it first: npm run db:migrate.',
};

/** @throws Error that says what is wrong with the arguments */
function readArguments() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      region: text,
      agency: text,
      short: text,
      email: text,
      name: text,
      another: { type: 'boolean' },
    },
  });
  const parsed = input.safeParse(values);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]) as keyof typeof values;
    return values[name] === undefined
      ? `--${name} is missing`
      : `--${name}: ${errorText('en', message)}`;
  });
  throw new Error(lines.join('\n'));
}

async function run(): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  try {
    const config = readConfig(process.env);
    const database = await openDatabase(config.databaseFile);
    try {
      const { link, agencyCreated } = await createFirstAdministrator(
        { write: database.write, clock: systemClock, random: systemRandom, config },
        {
          regionCode: given.region,
          officialName: given.agency,
          shortName: given.short,
          email: given.email,
          name: given.name,
          another: given.another,
        },
      );
      if (agencyCreated) console.log(`Created the agency: ${given.short}`);
      console.log(`Open this link within an hour to set the password; it works once:\n\n${link}\n`);
      return 0;
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof ConfigError) console.error(error.message);
    else if (error instanceof AppError && error.reason && REASONS[error.reason])
      console.error(REASONS[error.reason]);
    else console.error(error);
    return 1;
  }
}

process.exitCode = await run();
