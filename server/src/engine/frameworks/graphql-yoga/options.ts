// The `cors` option of `createYoga`: nothing, a boolean, options, or a function of the request that gives options.

import type ts from 'typescript';
import type { AllowlistOption } from '../../exchange/header-list.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { throwTypeError } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { primitive, undefinedValue, type Settled } from '../../interpreter/value.ts';
import { defaultOption, ownOption, type LibraryPassage, type Option } from '../library-options.ts';
import { webRequest } from '../web-request.ts';
import { noteUnknownOptions } from '../unknown-options.ts';

/** What the server reads. */
export const OPTIONS = ['origin', 'methods', 'allowedHeaders', 'exposedHeaders', 'credentials', 'maxAge'] as const;

export interface YogaCorsOptions {
  readonly origin: Option;
  readonly credentials: Option;
  readonly methods: Option;
  readonly allowedHeaders: Option;
  readonly exposedHeaders: Option;
  readonly maxAge: Option;
}

/** Whether CORS is on at all: only `false` switches it off. */
export function isOn(run: Run, cors: Option | undefined): boolean {
  const settled = cors && run.force(cors.value);
  return !(settled?.kind === 'primitive' && settled.value === false);
}

/** Where a list goes: into what the user's options say of origins or cookies, or in place of a switch. */
export function allowlistOption(run: Run, cors: Option | undefined): AllowlistOption | undefined {
  const settled = cors && run.force(cors.value);
  if (!settled || settled.kind === 'primitive') return { name: 'cors', value: '{ origin: $LIST }' };
  const names = settled.kind === 'object' && !isCallable(settled) ? [...settled.properties.keys()] : ['origin'];
  const isBeside = names.includes('origin') || names.includes('credentials');
  return isBeside ? { name: 'origin', value: '$LIST' } : undefined;
}

/** The options that hold for this request; `undefined` where the user's function has switched CORS off. */
export function optionsFor(cors: Option | undefined, passage: LibraryPassage): YogaCorsOptions | undefined {
  const { run, exchange, node } = passage;
  const settled = cors && run.force(cors.value);
  if (!cors || !settled || !isCallable(settled)) {
    noteUnknownOptions(settled, OPTIONS, passage);
    return readOptions(run, settled, cors, node);
  }
  const request = webRequest(exchange.request, node);
  const result = awaited(run, callValue(run, settled, undefinedValue(node), [request], node));
  const answered = run.stopped ? undefined : run.force(result);
  if (!answered) return undefined;
  if (answered.kind === 'primitive' && answered.value === false) return undefined;
  if (answered.kind === 'primitive' && answered.value == null) {
    throwTypeError(run, 'Cannot read properties of undefined (reading origin)', node);
    return undefined;
  }
  noteUnknownOptions(answered, OPTIONS, passage);
  return readOptions(run, answered, cors, node);
}

/** What is not given is to be blamed on `cors` itself, or on the call where that is not given either. */
function readOptions(
  run: Run,
  given: Settled | undefined,
  cors: Option | undefined,
  creation: ts.Node,
): YogaCorsOptions {
  const isSwitch = cors !== undefined && given?.kind === 'primitive';
  const absent = isSwitch ? { ...cors, value: primitive(undefined, cors.node) } : defaultOption(undefined, creation);
  const read = (name: (typeof OPTIONS)[number]): Option => ownOption(run, given, name, creation) ?? absent;
  return {
    origin: read('origin'),
    credentials: read('credentials'),
    methods: read('methods'),
    allowedHeaders: read('allowedHeaders'),
    exposedHeaders: read('exposedHeaders'),
    maxAge: read('maxAge'),
  };
}
