import { boundedQuery } from './bounded-query.js';
import { oneDirection } from './one-direction.js';

/** The project's own lint rules: agreements that a reader would otherwise have to remember. */
export default {
  meta: { name: 'kawruh' },
  rules: { 'bounded-query': boundedQuery, 'one-direction': oneDirection },
};
