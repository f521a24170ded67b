import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
Object.assign(RuleTester, { afterAll });

/** Reads examples as TypeScript; a missing or superfluous report fails the test. */
export const ruleTester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
