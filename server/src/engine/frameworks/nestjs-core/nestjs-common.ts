// What `@nestjs/common` exports, as far as it tells which requests are answered how: decorators, exceptions, enums.

import type ts from 'typescript';
import { unknown } from '../../interpreter/unknowns.ts';
import { hostObject, native, object, primitive, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';
import { composedDecorator, decoratorMaker, type Meaning } from './decorators.ts';
import { exceptionClass } from './exceptions.ts';

const ROUTES: Readonly<Record<string, readonly string[]>> = {
  Get: ['GET'],
  Post: ['POST'],
  Put: ['PUT'],
  Patch: ['PATCH'],
  Delete: ['DELETE'],
  Head: ['HEAD'],
  Options: ['OPTIONS'],
  Search: ['SEARCH'],
  All: [],
  Sse: ['GET'],
};

/** Decorators of parameters by what they give. */
const PARAMETERS: Readonly<Record<string, string>> = {
  Req: 'request',
  Request: 'request',
  Res: 'response',
  Response: 'response',
  Next: 'next',
  Headers: 'headers',
};

/** The values of `RequestMethod`, in their order. */
export const REQUEST_METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD', 'SEARCH'] as const;
const VERSIONING_TYPES = ['URI', 'HEADER', 'MEDIA_TYPE', 'CUSTOM'];

/** The module `@nestjs/common`. */
export function nestCommon(node: ts.Node): ObjectValue {
  return hostObject('@nestjs/common', node, exportedBy('@nestjs/common', commonExport));
}

/** Looks exports up; one that nobody has modelled is unknown. */
export function exportedBy(
  name: string,
  known: (name: string, node: ts.Node) => Value | undefined,
): (name: string, node: ts.Node) => Value | undefined {
  return (exported, at) => {
    if (exported === '__esModule') return primitive(true, at);
    if (exported === 'default') return undefined;
    return (
      known(exported, at) ??
      unknown({
        key: `import ${name}.${exported}`,
        text: exported,
        node: at,
        from: [{ kind: 'module', name }],
        present: true,
      })
    );
  };
}

function commonExport(name: string, node: ts.Node): Value | undefined {
  const methods = ROUTES[name];
  if (methods) return decoratorMaker(name, node, ({ args }) => ({ kind: 'route', methods, path: args[0] }));
  const part = PARAMETERS[name];
  if (part !== undefined) return decoratorMaker(name, node, ({ args }) => ({ kind: 'parameter', part, data: args[0] }));
  const meaning = MEANINGS[name];
  if (meaning) return decoratorMaker(name, node, ({ args }) => meaning(args));
  switch (name) {
    case 'Header':
      return decoratorMaker(name, node, (call) => ({ kind: 'header', call }));
    case 'applyDecorators':
      return native(name, node, composedDecorator);
    case 'forwardRef':
      return native(name, node, (call) => objectWith(call.node, { forwardRef: call.args[0] ?? object(call.node) }));
    case 'RequestMethod':
      return enumOf(REQUEST_METHODS, node);
    case 'VersioningType':
      return enumOf(VERSIONING_TYPES, node);
    default:
      return exceptionClass(name, node);
  }
}

const MEANINGS: Readonly<Record<string, (args: readonly Value[]) => Meaning | undefined>> = {
  Module: ([options]) => ({ kind: 'module', options }),
  Controller: ([path]) => ({ kind: 'controller', path }),
  HttpCode: ([code]) => ({ kind: 'status', code }),
  Redirect: () => ({ kind: 'redirect' }),
  Render: () => ({ kind: 'render' }),
  Version: ([version]) => ({ kind: 'version', version }),
  UseFilters: (filters) => ({ kind: 'filters', filters }),
  Catch: (types) => ({ kind: 'catch', types }),
  UseGuards: () => ({ kind: 'guarded' }),
  Injectable: () => undefined,
  Global: () => undefined,
};

function enumOf(names: readonly string[], node: ts.Node): ObjectValue {
  return objectWith(node, Object.fromEntries(names.map((name, index) => [name, primitive(index, node)])));
}
