/** Prisma models whose rows belong to one agency. */
const TENANT_MODELS = new Set([
  'agendaItem',
  'attendee',
  'blockOut',
  'calendarCorrection',
  'calendarFeed',
  'checklistTemplate',
  'coordinationTeam',
  'dateOffer',
  'delegation',
  'deputy',
  'disclosureDecision',
  'disposition',
  'dispositionReceiver',
  'guestQuestion',
  'historyEntry',
  'invitation',
  'letterTemplate',
  'letterhead',
  'minutes',
  'minutesItem',
  'occupancy',
  'offerSlot',
  'practice',
  'preparationTask',
  'programmeVersion',
  'publicMinutes',
  'ramadanPeriod',
  'receptionRules',
  'receptionSlot',
  'replyLetter',
  'room',
  'roomHours',
  'slotHold',
  'speaker',
  'storedFile',
  'visit',
  'visitRequest',
  'workingGroup',
]);

const METHODS =
  /^(find(Unique|First)(OrThrow)?|findMany|count|aggregate|groupBy|update(Many)?(AndReturn)?|delete(Many)?|upsert)$/;

// Whoever knows one of these was given it: it names one row and nobody guesses it.
const SECRET_KEYS = new Set(['trackingTokenHash', 'tokenHash', 'linkHash']);

/**
 * Role says may, query says whose: a query on what belongs to an agency names the agency (or the
 * secret that stands for it) in its `where`. Where that is not the bound, a comment on the line above
 * says what is:  // bounded: REASON
 * @type {import('eslint').Rule.RuleModule}
 */
export const boundedQuery = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'a query on records of a tenant names the tenant' },
    messages: {
      unbounded:
        '{{model}}.{{method}} is not bounded by agencyId in its where: another agency’s record could answer. Bound it, or say why on the line above: // bounded: REASON',
    },
  },
  create(context) {
    const source = context.sourceCode;
    return {
      CallExpression(node) {
        const query = queryOf(node);
        if (!query) return;
        const where = whereOf(source, node);
        if (where && mentionsBound(source, where)) return;
        if (linesOf(source, node).some((line) => isExplained(source, line))) return;
        context.report({ node: node.callee, messageId: 'unbounded', data: query });
      },
    };
  },
};

/**
 * `ANYTHING.model.method(...)`
 * @param {import('estree').SimpleCallExpression} node
 */
function queryOf({ callee }) {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'MemberExpression') return null;
  const method = nameOf(callee.property);
  const model = nameOf(callee.object.property);
  if (method === null || model === null) return null;
  return METHODS.test(method) && TENANT_MODELS.has(model) ? { model, method } : null;
}

/** @param {import('estree').Node} node */
function nameOf(node) {
  return node.type === 'Identifier' ? node.name : null;
}

/**
 * @param {import('eslint').SourceCode} source @param {import('estree').SimpleCallExpression} call
 * @returns {import('estree').Node | null}
 */
function whereOf(source, call) {
  const [given] = call.arguments;
  if (!given) return null;
  const args = given.type === 'Identifier' ? (definitionOf(source, given) ?? given) : given;
  if (args.type !== 'ObjectExpression') return null;
  for (const property of args.properties) {
    if (property.type === 'Property' && nameOf(property.key) === 'where') return property.value;
  }
  return null;
}

/**
 * What a name stands for in this file: the value of a const, or a function.
 * @param {import('eslint').SourceCode} source @param {import('estree').Identifier} name
 * @returns {import('estree').Node | null}
 */
function definitionOf(source, name) {
  /** @type {import('eslint').Scope.Scope | null} */
  let scope = source.getScope(name);
  while (scope) {
    const definition = scope.set.get(name.name)?.defs[0];
    if (definition?.type === 'Variable') return definition.node.init ?? null;
    if (definition?.type === 'FunctionName') return definition.node;
    if (definition) return null;
    scope = scope.upper;
  }
  return null;
}

/**
 * Looks through the `where`, and through consts and functions of this file that it is made of.
 * @param {import('eslint').SourceCode} source @param {import('estree').Node} where
 */
function mentionsBound(source, where) {
  /** @type {Set<string>} */
  const keys = new Set();
  /** @type {Set<import('estree').Node>} */
  const seen = new Set();
  /** @param {import('estree').Node} node */
  const look = (node) => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.type === 'Property') {
      const key = nameOf(node.key);
      if (key !== null) keys.add(key);
    }
    if (node.type === 'Identifier') {
      const definition = definitionOf(source, node);
      if (definition) look(definition);
    }
    for (const key of source.visitorKeys[node.type] ?? []) {
      // A key is a name, not a variable.
      if (node.type === 'Property' && key === 'key' && !node.computed) continue;
      if (node.type === 'MemberExpression' && key === 'property' && !node.computed) continue;
      const child = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (node))[key];
      for (const next of Array.isArray(child) ? child : [child]) {
        if (isNode(next)) look(next);
      }
    }
  };
  look(where);
  // A published record is addressed by its number, and shown by its disclosure.
  if (keys.has('number') && keys.has('disclosureClass')) return true;
  return [...keys].some((key) => SECRET_KEYS.has(key) || /^agencyId(_|$)|_agencyId(_|$)/.test(key));
}

/** @param {unknown} value @returns {value is import('estree').Node} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const CARRIERS = new Set([
  'ArrowFunctionExpression',
  'AwaitExpression',
  'CallExpression',
  'ExpressionStatement',
  'MemberExpression',
  'ReturnStatement',
  'TSAsExpression',
  'TSNonNullExpression',
  'VariableDeclaration',
  'VariableDeclarator',
]);

/**
 * Lines above which a comment speaks for this one query: its own, and those of the statement that
 * holds it and nothing beside it (in a list or an object each query has its own comment).
 * @param {import('eslint').SourceCode} source @param {import('estree').SimpleCallExpression} call
 */
function linesOf(source, call) {
  /** @type {number[]} */
  const lines = [];
  const method = source.getFirstToken(call.callee)?.loc.start.line;
  if (method !== undefined) lines.push(method);
  /** @type {import('estree').Node | null} */
  let node = call;
  while (node && CARRIERS.has(node.type)) {
    if (node.loc) lines.push(node.loc.start.line);
    node = /** @type {import('eslint').Rule.Node} */ (node).parent;
  }
  return lines;
}

/**
 * @param {import('eslint').SourceCode} source @param {number} line
 */
function isExplained(source, line) {
  const comments = new Map(
    source
      .getAllComments()
      .flatMap((comment) => (comment.loc ? [[comment.loc.end.line, comment.value]] : [])),
  );
  for (let above = line - 1; comments.has(above); above -= 1) {
    if (/^\s*bounded:\s*\S/.test(String(comments.get(above)))) return true;
  }
  return false;
}
