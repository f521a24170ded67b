import { posix } from 'node:path';

/**
 * The features in the order in which they may know each other: a feature imports those that stand
 * before it and no others (docs/decisions, "one direction"). A new feature is entered here first.
 */
export const FEATURES = [
  'frameworks',
  'agencies',
  'accounts',
  'letters',
  'rooms',
  'visits',
  'disposition',
  'programme',
  'preparation',
  'calendar',
  'attendance',
  'minutes',
  'practices',
  'library',
];

/**
 * Where a file stands in the house.
 * @typedef {{ part: 'feature', feature: string } | { part: 'platform' | 'ui' | 'top' | 'outside' }} Place
 */

/**
 * @param {string} path from the project's root, with slashes: "app/features/visits/rules/state.ts"
 * @returns {Place} 'top' for routes, commands and entries; 'outside' for what is not the program
 */
export function placeOf(path) {
  const [root, folder, name] = path.split('/');
  if (root !== 'app') return { part: 'outside' };
  if (folder === 'features' && name !== undefined) return { part: 'feature', feature: name };
  if (folder === 'platform' || folder === 'ui') return { part: folder };
  return { part: 'top' };
}

/**
 * The file an import means, from the project's root, or null for a package.
 * @param {string} importer path from the root @param {string} source as written after `from`
 */
export function targetOf(importer, source) {
  if (source.startsWith('~/')) return posix.join('app', source.slice(2));
  if (source.startsWith('.')) return posix.join(posix.dirname(importer), source);
  return null;
}

/** @param {string} path */
export function isTestFile(path) {
  return /\.(test|testing)\.[cm]?[jt]sx?$/.test(path);
}
