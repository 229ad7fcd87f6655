// The globals that every JavaScript runtime has, by name. Each is made once per run, so that what the code puts on it
// stays. `fetch` and what a single runtime adds are not here.

import type ts from 'typescript';
import type { Run } from '../run.ts';
import { hostObject, native, primitive, undefinedValue, type ObjectValue, type Value } from '../value.ts';
import { arrayClass } from './array.ts';
import { dateClass } from './date.ts';
import { errorClass, linkErrorClass } from './error.ts';
import { functionClass } from './function.ts';
import { headersClass } from './headers.ts';
import { jsonObject, structuredCloneOf } from './json.ts';
import { mapClass, weakMapClass } from './map.ts';
import { mathObject } from './math.ts';
import { methodIn } from './native-call.ts';
import { bigintClass, booleanClass, numberClass, numberFunctions } from './number.ts';
import { objectClass } from './object.ts';
import { processObject } from './process.ts';
import { promiseClass } from './promise.ts';
import { reflectObject } from './reflect.ts';
import { regexpClass } from './regexp.ts';
import { requestClass } from './request.ts';
import { responseClass } from './response.ts';
import { classValue, type RuntimeClass } from './runtime-class.ts';
import { searchParamsClass } from './search-params.ts';
import { setClass, weakSetClass } from './set.ts';
import { stringClass } from './string.ts';
import { symbolFunction } from './symbol.ts';
import { timerFunctions } from './timers.ts';
import { uriFunctions } from './uri.ts';
import { urlClass } from './url.ts';

const made = new WeakMap<Run, Map<string, Value>>();

/** A global of the JavaScript language and of the Fetch and URL standards; `undefined` for a name that is none. */
export function builtinGlobal(run: Run, name: string, node: ts.Node): Value | undefined {
  let known = made.get(run);
  if (!known) made.set(run, (known = new Map()));
  const before = known.get(name) ?? addedByCode(known, name);
  if (before) return before;
  const value = make(run, name, node);
  if (!value) return undefined;
  known.set(name, value);
  if (ERRORS.includes(name) && value.kind === 'object') linkErrorClass(run, value, name, node);
  return value;
}

/** What the code has stored on `globalThis` is a global of its own. */
function addedByCode(known: ReadonlyMap<string, Value>, name: string): Value | undefined {
  const holder = known.get('globalThis');
  return holder?.kind === 'object' ? holder.properties.get(name)?.value : undefined;
}

const ERRORS = [
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
];

function make(run: Run, name: string, node: ts.Node): Value | undefined {
  if (ERRORS.includes(name)) return classValue(errorClass(name), node);
  const definition = classNamed(name);
  if (definition) return classValue(definition, node);
  switch (name) {
    case 'Math':
      return mathObject(node);
    case 'JSON':
      return jsonObject(node);
    case 'Reflect':
      return reflectObject(node);
    case 'Symbol':
      return symbolFunction(node);
    case 'console':
      return consoleObject(node);
    case 'process':
      return processObject(node);
    case 'globalThis':
      return hostObject('globalThis', node, (key, at) => run.world.globalValue(run, key, at));
    case 'global':
      return builtinGlobal(run, 'globalThis', node);
    case 'NaN':
      return primitive(Number.NaN, node);
    case 'Infinity':
      return primitive(Number.POSITIVE_INFINITY, node);
    case 'structuredClone':
      return native(name, node, structuredCloneOf);
    default:
      return (
        methodIn(numberFunctions, name, node) ??
        methodIn(uriFunctions, name, node) ??
        methodIn(timerFunctions, name, node)
      );
  }
}

function classNamed(name: string): RuntimeClass | undefined {
  return [
    arrayClass,
    bigintClass,
    booleanClass,
    dateClass,
    functionClass,
    headersClass,
    mapClass,
    numberClass,
    objectClass,
    promiseClass,
    regexpClass,
    requestClass,
    responseClass,
    searchParamsClass,
    setClass,
    stringClass,
    urlClass,
    weakMapClass,
    weakSetClass,
  ].find((definition) => definition.name === name);
}

/** Whatever it is told, it does nothing that could be seen. */
function consoleObject(node: ts.Node): ObjectValue {
  return hostObject('console', node, (name, at) => native(name, at, (call) => undefinedValue(call.node)));
}
