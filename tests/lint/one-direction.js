import { relative, sep } from 'node:path';

import { FEATURES, isTestFile, placeOf, targetOf } from './house.js';

/**
 * Imports run one way: routes → features → ui → platform, and a feature knows only those before it
 * in the list. So a subject can be read, tested and moved without those that stand on it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const oneDirection = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'imports run one way through the house' },
    messages: {
      unknownFeature:
        'The feature "{{name}}" has no place in the order: enter it in tests/lint/house.js.',
      upwards: '{{from}} comes before {{to}} and must not know it: hand in a function instead.',
      low: '{{from}} knows no {{to}}: what it needs is handed in.',
      outside: 'The program imports nothing from {{to}}.',
      serverInRules: 'Rules run in the browser too: {{to}} exists on the server only.',
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const from = placeOf(file);
    if (from.part === 'outside') return {};
    const inTest = isTestFile(file);
    const inRules = from.part === 'feature' && /^app\/features\/[^/]+\/rules\//.test(file);

    /**
     * @param {import('eslint').Rule.Node | import('estree').Node} node
     * @param {unknown} source @param {boolean} typesOnly
     */
    function check(node, source, typesOnly) {
      if (typeof source !== 'string') return;
      const target = targetOf(file, source);
      if (inRules && !inTest && !typesOnly && isServerOnly(target ?? source, target === null)) {
        context.report({ node, messageId: 'serverInRules', data: { to: source } });
        return;
      }
      if (target === null) return;
      const problem = whatIsWrong(from, placeOf(target), target, inTest);
      if (problem) context.report({ node, ...problem });
    }

    return {
      ImportDeclaration(node) {
        check(node.source, node.source.value, 'importKind' in node && node.importKind === 'type');
      },
      ExportNamedDeclaration(node) {
        if (node.source) check(node.source, node.source.value, false);
      },
      ExportAllDeclaration(node) {
        check(node.source, node.source.value, false);
      },
      ImportExpression(node) {
        if (node.source.type === 'Literal') check(node.source, node.source.value, false);
      },
    };
  },
};

/** @param {string} name @param {boolean} isPackage */
function isServerOnly(name, isPackage) {
  return isPackage ? name.startsWith('node:') : /\.server(\.[jt]sx?)?$/.test(name);
}

/**
 * @param {import('./house.js').Place} from @param {import('./house.js').Place} to
 * @param {string} target @param {boolean} inTest
 * @returns {{ messageId: string, data: Record<string, string> } | null}
 */
function whatIsWrong(from, to, target, inTest) {
  if (to.part === 'outside') {
    // Reference data is part of the program, and commands load it; tests and build files are not.
    if (inTest || target.startsWith('prisma/data/')) return null;
    if (from.part === 'top' && target.startsWith('prisma/')) return null;
    return { messageId: 'outside', data: { to: target } };
  }
  if (!inTest && isTestFile(/\.[jt]sx?$/.test(target) ? target : `${target}.ts`)) {
    return { messageId: 'outside', data: { to: target } };
  }
  if (from.part === 'top') return null;
  if (from.part === 'feature') {
    const place = FEATURES.indexOf(from.feature);
    if (place < 0) return { messageId: 'unknownFeature', data: { name: from.feature } };
    if (to.part === 'top') {
      return { messageId: 'low', data: { from: `features/${from.feature}`, to: target } };
    }
    if (to.part !== 'feature') return null;
    const other = FEATURES.indexOf(to.feature);
    if (other < 0) return { messageId: 'unknownFeature', data: { name: to.feature } };
    if (other <= place) return null;
    return { messageId: 'upwards', data: { from: from.feature, to: to.feature } };
  }
  if (to.part === 'feature' || to.part === 'top') {
    return { messageId: 'low', data: { from: from.part, to: target } };
  }
  if (from.part === 'platform' && to.part === 'ui') {
    return { messageId: 'low', data: { from: 'platform', to: target } };
  }
  return null;
}
