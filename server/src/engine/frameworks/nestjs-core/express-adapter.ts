// `@nestjs/platform-express`: Nest's routes as routes of Express, `enableCors` as `app.use(cors(options))`. Nest 9 and 10
// bring Express 4 along, Nest 11 brings Express 5.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import type { Run } from '../../interpreter/run.ts';
import { native, primitive, undefinedValue, type Value } from '../../interpreter/value.ts';
import { ALLOWLIST, corsMiddleware, NEWEST } from '../cors/index.ts';
import { express } from '../express/index.ts';
import type { AssumedVersion } from '../framework.ts';
import { callMethod, majorOf, type Adapter } from './adapter.ts';

/** An adapter of an Express app: the one that is given, or a new one. */
export function expressAdapter(
  run: Run,
  version: AssumedVersion,
  given: Value | undefined,
  node: ts.Node,
): Adapter | undefined {
  const instance = given ?? newExpress(run, version, node);
  return (
    instance && {
      instance,
      enableCors: (inner, options, at) => {
        const library = { name: '@nestjs/core', version: NEWEST, installed: true, allowlist: ALLOWLIST };
        callMethod(inner, instance, 'use', [corsMiddleware(inner, options, at, library)], at);
      },
      addRoute: (inner, { path, methods, handler, node: at }) => {
        for (const method of methods.length === 0 ? ['all'] : methods) {
          callMethod(inner, instance, method.toLowerCase(), [pathOf(path, version, at), handler], at);
        }
      },
      addMiddleware: (inner, handler, { path, methods, node: at }) => {
        const names = methods === undefined ? ['use'] : methods.length === 0 ? ['all'] : methods;
        for (const name of names) {
          callMethod(inner, instance, name.toLowerCase(), [pathOf(path, version, at), handler], at);
        }
      },
      finish: (inner, at) => {
        callMethod(inner, instance, 'use', [notFound(at)], at);
      },
    }
  );
}

function newExpress(run: Run, version: AssumedVersion, node: ts.Node): Value | undefined {
  const number = majorOf(version) < 11 ? '4.21.2' : '5.1.0';
  const model = express.model?.({ run, name: 'express', subpath: '', node, version: { number } });
  return model && callValue(run, model, undefinedValue(node), [], node);
}

/** Nest 11 understands the wildcards of Express 4 and spells them as Express 5 does. */
function pathOf(path: string, version: AssumedVersion, node: ts.Node): Value {
  const isOld = majorOf(version) < 11;
  const written = isOld ? path : path.replace(/\/\(?\.?\*\)?$/, '{/*path}').replace(/\*(?!\w)/g, '*path');
  return primitive(path === '/*' && isOld ? '*' : written, node);
}

/** Nest answers what no route of its own answers, an OPTIONS request that Express would answer too. */
function notFound(node: ts.Node): Value {
  return native('not found', node, ({ run: { exchange }, node: at }) => {
    if (exchange && !exchange.sent) {
      exchange.status = exchange.passedUnseen ? undefined : 404;
      exchange.sent = true;
    }
    return undefinedValue(at);
  });
}
