// URL (the WHATWG URL Standard): known text is parsed by the runtime's own URL class.

import type ts from 'typescript';
import { textOf } from '../operations.ts';
import type { Run } from '../run.ts';
import { union } from '../sources.ts';
import {
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Primitive,
  type Unknown,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { argument, lacksArguments, methodIn, throwsPerhaps, unknownResult, type Methods } from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';
import { searchParamsOf } from './search-params.ts';

export const urlClass: RuntimeClass = {
  name: 'URL',
  construct: (call) => {
    const parsed = parse(call);
    if (parsed === 'unknown') {
      return throwsPerhaps(call, 'TypeError') ? undefinedValue(call.node) : unknownResult(call);
    }
    return parsed ?? throwError(call.run, 'TypeError', 'Invalid URL', call.node);
  },
  statics: {
    canParse: (call) => {
      if (lacksArguments(call, 1)) return undefinedValue(call.node);
      const parsed = parse(call);
      if (parsed === 'unknown') return unknownResult(call);
      return primitive(parsed !== undefined, call.node, textSources(call));
    },
    parse: (call) => {
      const parsed = parse(call);
      if (parsed === 'unknown') return unknownResult(call);
      return parsed ?? primitive(null, call.node, textSources(call));
    },
  },
  method: urlMethod,
};

/** The URL that the arguments give; `undefined` for an invalid one. */
function parse(call: NativeCall): ObjectValue | undefined | 'unknown' {
  const [text, base] = texts(call);
  if (text.kind === 'unknown' || base?.kind === 'unknown') return 'unknown';
  try {
    const url = new URL(text.value, base?.value);
    return object(call.node, { type: 'url', url }, undefined, textSources(call));
  } catch {
    // The URL constructor has one way to fail: the text is no URL.
    return undefined;
  }
}

type Text = Primitive<string> | Unknown;

function texts(call: NativeCall): readonly [Text, Text | undefined] {
  const base = argument(call, 1);
  const hasBase = base.kind !== 'primitive' || base.value !== undefined;
  const text = textOf(call.run, argument(call, 0), call.node);
  return [text, hasBase ? textOf(call.run, base, call.node) : undefined];
}

function textSources(call: NativeCall) {
  const [text, base] = texts(call);
  return base ? union(text.from, base.from) : text.from;
}

const PARTS = [
  'href',
  'origin',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
] as const;
type Part = (typeof PARTS)[number];

export function urlProperty(target: ObjectValue, url: URL, name: string, node: ts.Node): Value | undefined {
  const part = partNamed(name);
  if (part) return primitive(url[part], node, target.from);
  return name === 'searchParams' ? searchParamsOf(target, url, node) : urlMethod(name, node);
}

function urlMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = { toString: href, toJSON: href };

function href(call: NativeCall): Value {
  const self = call.run.force(call.self);
  if (self.kind !== 'object' || self.internal.type !== 'url') return unknownResult(call);
  return primitive(self.internal.url.href, call.node, self.from);
}

/** `url.pathname = …`; false when it is no part of the URL, or the text is not known. */
export function assignUrlPart(run: Run, url: URL, name: string, value: Value, node: ts.Node): boolean {
  const part = partNamed(name);
  const text = textOf(run, value, node);
  if (!part || text.kind === 'unknown') return false;
  // An invalid part leaves the URL as it is; only a whole new address can be refused.
  if (part === 'href' && !URL.canParse(text.value)) throwError(run, 'TypeError', 'Invalid URL', node);
  else if (part !== 'origin') url[part] = text.value;
  return true;
}

function partNamed(name: string): Part | undefined {
  return PARTS.find((part) => part === name);
}
