import { resolve } from 'node:path';

/** Where the tested program listens and keeps its records; both sides of the test run read this. */
export const PORT = Number(process.env['E2E_PORT'] ?? '4310');
export const ORIGIN = `http://localhost:${PORT}`;
// Wiped at each start and left afterwards, so that a failure can be looked into.
export const DATA_FOLDER = resolve(import.meta.dirname, '../../.cache/e2e');
