/**
 * `npm test`: everything that must hold before a change is taken, from a fresh clone on.
 *   npm test                                  all steps; stops at the first that fails
 *   npm test -- --only=lint,types             some steps
 *   npm test -- --only=unit app/features/visits    words after the steps go to the test program
 * The last line counts: each check is one, each test is one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build, installPackages } from '../prisma/checkout.mjs';
import { run } from '../prisma/run-command.mjs';
import { provideChromium } from './e2e/chromium.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ name: string, title: string, work: () => Promise<Counts> }} Step */

const reports = mkdtempSync(join(tmpdir(), 'kawruh-reports-'));
const { only, rest } = readArguments(process.argv.slice(2));

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'packages', title: 'Packages', work: () => check(installPackages()) },
  {
    name: 'generate',
    title: 'Database client',
    work: () => check(run('prisma', ['generate', '--no-hints'])),
  },
  {
    name: 'format',
    title: 'Format',
    work: () => check(run('prettier', ['--check', '--log-level=warn', '.'])),
  },
  { name: 'lint', title: 'Lint', work: () => check(run('eslint', ['.', '--max-warnings=0'])) },
  { name: 'types', title: 'Types', work: () => check(run('tsc', ['--noEmit'])) },
  { name: 'unit', title: 'Unit and integration tests', work: unitTests },
  { name: 'build', title: 'Build', work: () => check(build()) },
  { name: 'e2e', title: 'End-to-end tests', work: endToEndTests },
];

const unknown = only.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((s) => s.name).join(', ')}`,
  );
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];
for (const { title, work } of STEPS.filter(
  ({ name }) => only.length === 0 || only.includes(name),
)) {
  console.log(`\n━━ ${title}`);
  const started = Date.now();
  const { passed, failed } = await work();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(`${failed > 0 ? 'FAILED' : 'ok    '}  ${title}, ${seconds} s`);
  if (failed > 0) break;
}
rmSync(reports, { recursive: true, force: true });
console.log(
  `\n━━ Summary\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`,
);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {readonly string[]} args */
function readArguments(args) {
  const steps = args.filter((arg) => arg.startsWith('--only=')).map((arg) => arg.slice(7));
  return {
    only: steps.join(',').split(',').filter(Boolean),
    rest: args.filter((arg) => !arg.startsWith('--only=')),
  };
}

/** A check without tests of its own counts as one. @param {Promise<number>} exit */
async function check(exit) {
  return (await exit) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unitTests() {
  const file = join(reports, 'unit.json');
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...rest,
  ]);
  const report = readReport(file);
  return counted(
    code,
    Number(report?.['numPassedTests'] ?? 0),
    Number(report?.['numFailedTests'] ?? 0),
  );
}

async function endToEndTests() {
  const chromium = await provideChromium();
  const file = join(reports, 'e2e.json');
  const code = await run(
    'playwright',
    ['test', '--config=tests/e2e/playwright.config.ts', '--reporter=list,json', ...rest],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
  );
  const stats = /** @type {Record<string, unknown>} */ (readReport(file)?.['stats'] ?? {});
  // A test that passes only when tried again is a defect like any other.
  const failed = Number(stats['unexpected'] ?? 0) + Number(stats['flaky'] ?? 0);
  return counted(code, Number(stats['expected'] ?? 0), failed);
}

/**
 * A program that fails without a failed test (a file that cannot be read, no test found) is a failure.
 * @param {number} code @param {number} passed @param {number} failed
 */
function counted(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} file @returns {Record<string, unknown> | null} */
function readReport(file) {
  try {
    /** @type {Record<string, unknown>} */
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return report;
  } catch {
    return null;
  }
}
