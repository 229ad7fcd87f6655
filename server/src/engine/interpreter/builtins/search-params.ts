// URLSearchParams (the WHATWG URL Standard, § 6.2). Those of a URL write themselves back into it.

import type ts from 'typescript';
import { callValue } from '../call.ts';
import { knownText, textOf } from '../operations.ts';
import { elementsOf, entriesOf, getProperty, pair } from '../properties.ts';
import {
  array,
  defineHidden,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../value.ts';
import { iteratorOver } from './iterator.ts';
import { membership } from './membership.ts';
import {
  lacksArguments,
  lacksFunction,
  argument,
  methodIn,
  sourcesOfCall,
  sourcesOfEach,
  textArgument,
  unknownResult,
  type Methods,
} from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

type Entries = [string, Value][];

export const searchParamsClass: RuntimeClass = {
  name: 'URLSearchParams',
  construct,
  method: searchParamsMethod,
};

/** The URLs whose parameters an object is. */
const owners = new WeakMap<ObjectValue, URL>();

/** The parameters of a URL: the same object every time. */
export function searchParamsOf(owner: ObjectValue, url: URL, node: ts.Node): ObjectValue {
  const known = owner.properties.get('searchParams')?.value;
  if (known?.kind === 'object') return known;
  const entries = Array.from(new URLSearchParams(url.search).entries(), ([name, value]): [string, Value] => [
    name,
    primitive(value, node, owner.from),
  ]);
  const params = object(node, { type: 'search-params', entries }, undefined, owner.from);
  owners.set(params, url);
  defineHidden(owner, 'searchParams', params);
  return params;
}

function construct(call: NativeCall): Value {
  const { run, node } = call;
  const init = argument(call, 0);
  const entries = initialEntries(call);
  if (run.stopped) return undefinedValue(node);
  if (!entries) return unknownResult(call);
  return object(
    node,
    { type: 'search-params', entries },
    undefined,
    init.kind === 'primitive' ? init.from : sourcesOfCall(call),
  );
}

function initialEntries(call: NativeCall): Entries | undefined {
  const { run, node } = call;
  const init = argument(call, 0);
  if (init.kind === 'unknown' || (init.kind === 'object' && init.rest)) return undefined;
  if (init.kind === 'primitive') {
    const text = init.value === undefined ? '' : String(init.value);
    const pairs = [...new URLSearchParams(text).entries()];
    return pairs.map(([name, value]) => [name, primitive(value, node, init.from)]);
  }
  const pairs = elementsOf(run, init, node);
  if (!pairs)
    return init.internal.type === 'plain'
      ? entriesOf(run, init, node).map(([name, value]) => [name, textOf(run, value, node)])
      : undefined;
  const entries: Entries = [];
  for (const entry of pairs) {
    const name = knownText(run, getProperty(run, entry, '0', node));
    if (name === undefined) return undefined;
    entries.push([name, textOf(run, getProperty(run, entry, '1', node), node)]);
  }
  return entries;
}

export function searchParamsProperty(entries: Entries, name: string, node: ts.Node): Value | undefined {
  return name === 'size' ? primitive(entries.length, node) : searchParamsMethod(name, node);
}

function searchParamsMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  get: reading((call, entries, name) => named(entries, name)[0] ?? primitive(null, call.node, selfSources(call))),
  getAll: reading((call, entries, name) => array(named(entries, name), call.node)),
  has: reading((call, entries, name) => {
    const values = named(entries, name);
    if (!hasSecond(call)) return primitive(values.length > 0, call.node, sourcesOfCall(call));
    return membership(call.run, valueArgument(call), values, call.node);
  }),
  set: changing((call, entries, name) => {
    const first = entries.findIndex(([key]) => key === name);
    const others = entries.filter(([key], index) => key !== name || index === first);
    const entry: [string, Value] = [name, valueArgument(call)];
    if (first < 0) others.push(entry);
    else others[others.findIndex(([key]) => key === name)] = entry;
    entries.splice(0, entries.length, ...others);
  }),
  append: changing((call, entries, name) => void entries.push([name, valueArgument(call)])),
  delete: changing((call, entries, name) => {
    const value = hasSecond(call) ? textArgument(call, 1) : undefined;
    const others = entries.filter(
      ([key, content]) => key !== name || (value !== undefined && knownText(call.run, content) !== value),
    );
    entries.splice(0, entries.length, ...others);
  }, 1),
  sort: withEntries((call, entries) => {
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return undefinedValue(call.node);
  }),
  toString: withEntries((call, entries) => textOfEntries(call, entries)),
  forEach: withEntries((call, entries) => {
    if (lacksFunction(call)) return undefinedValue(call.node);
    for (const [name, value] of [...entries]) {
      callValue(
        call.run,
        argument(call, 0),
        argument(call, 1),
        [value, primitive(name, call.node), call.self],
        call.node,
      );
      if (call.run.stopped) break;
    }
    return undefinedValue(call.node);
  }),
  keys: withEntries((call, entries) =>
    iteratorOver(
      entries.map(([name]) => primitive(name, call.node)),
      call.node,
    ),
  ),
  values: withEntries((call, entries) =>
    iteratorOver(
      entries.map(([, value]) => value),
      call.node,
    ),
  ),
  entries: withEntries(pairs),
  '@@iterator': withEntries(pairs),
};

function pairs(call: NativeCall, entries: Entries): Value {
  const list = entries.map(([name, value]) => pair(primitive(name, call.node), value, call.node));
  return iteratorOver(list, call.node);
}

function textOfEntries(call: NativeCall, entries: Entries): Value {
  const known = knownEntries(call, entries);
  if (!known) return unknownResult(call, ...entries.map(([, value]) => value));
  const from = sourcesOfEach([call.self, ...entries.map(([, value]) => value)]);
  return primitive(new URLSearchParams(known).toString(), call.node, from);
}

function knownEntries(call: NativeCall, entries: Entries): [string, string][] | undefined {
  const known = entries.flatMap(([name, value]): [string, string][] => {
    const text = textOf(call.run, value, call.node);
    return text.kind === 'primitive' ? [[name, text.value]] : [];
  });
  return known.length === entries.length ? known : undefined;
}

function named(entries: Entries, name: string): Value[] {
  return entries.filter(([key]) => key === name).map(([, value]) => value);
}

function hasSecond(call: NativeCall): boolean {
  const second = argument(call, 1);
  return second.kind !== 'primitive' || second.value !== undefined;
}

function valueArgument(call: NativeCall) {
  return textOf(call.run, argument(call, 1), call.node);
}

function selfSources(call: NativeCall) {
  return sourcesOfEach([call.self]);
}

function withEntries(behaviour: (call: NativeCall, entries: Entries) => Value): NativeBehaviour {
  return (call) => {
    const self = call.run.force(call.self);
    if (self.kind !== 'object' || self.internal.type !== 'search-params') return unknownResult(call);
    return behaviour({ ...call, self }, self.internal.entries);
  };
}

function reading(behaviour: (call: NativeCall, entries: Entries, name: string) => Value): NativeBehaviour {
  return withEntries((call, entries) => {
    if (lacksArguments(call, 1)) return undefinedValue(call.node);
    const name = textArgument(call, 0);
    if (name !== undefined) return behaviour(call, entries, name);
    return unknownResult(call, ...entries.map(([, value]) => value));
  });
}

/** Changes the entries and, where they are a URL's, the URL. A change under an unknown name is not followed. */
function changing(
  change: (call: NativeCall, entries: Entries, name: string) => void,
  argumentCount = 2,
): NativeBehaviour {
  return withEntries((call, entries) => {
    if (lacksArguments(call, argumentCount)) return undefinedValue(call.node);
    const name = textArgument(call, 0);
    if (name !== undefined) change(call, entries, name);
    const owner = call.self.kind === 'object' ? owners.get(call.self) : undefined;
    const known = knownEntries(call, entries);
    if (owner && known) owner.search = new URLSearchParams(known).toString();
    return undefinedValue(call.node);
  });
}
