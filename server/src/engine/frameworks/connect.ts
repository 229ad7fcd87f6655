// Connect 3 (index.js): middleware in order, below a path perhaps; no routes, and Node's own request and response.

import { native } from '../interpreter/value.ts';
import { lastWord, nodeObjects, type Manners } from './express/manners.ts';
import { newRouter } from './express/routing-table.ts';
import { defineFramework } from './framework.ts';

export const connect = defineFramework({
  name: 'connect',
  packages: ['connect'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    return native('connect', node, (call) => newRouter({ kind: 'app', rules: RULES, manners: MANNERS }, call));
  },
});

const RULES = { syntax: 4, strict: false, caseSensitive: false } as const;

const MANNERS: Manners = {
  makeObjects: (exchange, node, mount) => nodeObjects(exchange, node, mount),
  lastWord: (_run, exchange, _objects, error) => lastWord(exchange, error),
  hasErrorHandlers: true,
  catchesExceptions: true,
  catchesRejections: false,
  answersOptions: false,
};
