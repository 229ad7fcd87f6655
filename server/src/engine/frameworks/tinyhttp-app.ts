// @tinyhttp/app 2 and 3 (app.js, onError.js): `new App({ onError, noMatchHandler })`, with what Express has on requests and
// responses. No function of four parameters handles errors: `onError` does.

import { native, object, type NativeCall, type ObjectValue } from '../interpreter/value.ts';
import { expressManners, lastWordBy, type Manners } from './express/manners.ts';
import { newRouter } from './express/routing-table.ts';
import { defineFramework } from './framework.ts';
import { handlersIn } from './handlers-in-options.ts';
import { objectWith } from './native-object.ts';

export const tinyhttpApp = defineFramework({
  name: '@tinyhttp/app',
  packages: ['@tinyhttp/app'],
  model: ({ node, subpath }) =>
    subpath ? undefined : objectWith(node, { App: native('App', node, newTinyhttpApp, newTinyhttpApp) }),
});

const RULES = { syntax: 4, strict: false, caseSensitive: false } as const;

/** `new App(options)`. */
export function newTinyhttpApp(call: NativeCall): ObjectValue {
  const { onError, noMatchHandler } = handlersIn(call, ['onError', 'noMatchHandler']);
  const last = { onError, onNoMatch: noMatchHandler, notFound: object(call.node) };
  const manners: Manners = {
    ...expressManners(5),
    lastWord: lastWordBy(last, call.node),
    onError,
    hasErrorHandlers: false,
    answersOptions: false,
  };
  return newRouter({ kind: 'app', rules: RULES, manners }, call);
}
