// The options that a user gives to a CORS library, and the headers that the library writes by them: what the models of
// `cors`, `@fastify/cors`, `hono/cors` … have in common. What an option means is each model's own business.

import ts from 'typescript';
import semver from 'semver';
import type { Exchange } from '../exchange/exchange.ts';
import type { LibraryWriter, Write } from '../exchange/header-list.ts';
import { joined, knownText, textOf } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { dependsOnOrigin } from '../interpreter/sources.ts';
import { combine } from '../interpreter/unknowns.ts';
import {
  primitive,
  shortText,
  type ObjectValue,
  type PrimitiveContent,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import type { AssumedVersion } from './framework.ts';
import { addVary } from './vary.ts';

/** One option: its value, and where and how it was written. */
export interface Option {
  readonly value: Value;
  /** The value in the code; the call of the library for a default. */
  readonly node: ts.Node;
  /** `origin: true` as written; `undefined` for a default. */
  readonly text: string | undefined;
  /** The property or assignment that gives the option its value, where there is one. */
  readonly property?: ts.Node | undefined;
}

/** Whose behaviour is shown, in which version. */
export type Library = Omit<LibraryWriter, 'option' | 'property'>;

/** A library at work on one request. */
export interface LibraryPassage {
  readonly run: Run;
  readonly exchange: Exchange;
  /** The call that has set the library up: what it does by default is to be blamed on it. */
  readonly node: ts.Node;
  readonly library: Library;
}

/** The library in its installed version, in `newest` where no version is known. */
export function libraryOf(name: string, version: AssumedVersion, newest: string): Library {
  return { name, version: semver.coerce(version.number)?.version ?? newest, installed: version.number !== undefined };
}

/**
 * The option `name` as far as somebody has given it, with `undefined` perhaps; `undefined` where it is absent, or where
 * what was given is no object. Of unknown options each option is unknown.
 */
export function ownOption(run: Run, given: Settled | undefined, name: string, creation: ts.Node): Option | undefined {
  if (given?.kind === 'unknown')
    return { value: getProperty(run, given, name, creation), node: given.node, text: undefined };
  if (given?.kind !== 'object' || isPlainFunction(given)) return undefined;
  const property = given.properties.get(name);
  if (property) {
    const value = property.getter ? getProperty(run, given, name, property.node) : property.value;
    // What a model gives by default has no place of its own.
    if (property.node === creation) return { value, node: creation, text: undefined };
    return { value, node: value.node, text: shortText(property.node), property: property.node };
  }
  if (!given.rest) return undefined;
  return { value: getProperty(run, given, name, creation), node: given.rest.node, text: undefined };
}

/** What holds where an option is absent. */
export function defaultOption(value: PrimitiveContent, creation: ts.Node): Option {
  return { value: primitive(value, creation), node: creation, text: undefined };
}

/** An option whose value is known now: what decided is the value's own place, one side of an `||` perhaps. */
export function settledOption(option: Option, value: Settled): Option {
  if (value.kind === 'unknown' || option.text === undefined) return { ...option, value };
  return { ...option, value, node: value.node, text: textAt(value.node, option) };
}

/** How an option is written: of one that was merged with defaults, the default where that is what decided. */
function textAt(node: ts.Node, { property, text }: Option): string | undefined {
  // A value that was made for a whole file stands in nothing.
  const parent: ts.Node | undefined = node.parent;
  if (!property || !parent || parent === property || !ts.isPropertyAssignment(property)) return text;
  const isSameOption = ts.isPropertyAssignment(parent) && parent.name.getText() === property.name.getText();
  return isSameOption && parent.initializer === node ? shortText(parent) : text;
}

/**
 * An option that was asked for at the request: `value` is what the user's function has answered at `site`, to be blamed on
 * the expression `answer` there unless the value is spelled out somewhere.
 */
export function answeredOption(option: Option, value: Settled, answer: ts.Node, site: ts.Node): Option {
  const isSpelledOut = value.kind !== 'unknown' && !dependsOnOrigin(value.from);
  const text = site.getText().replace(/\s+/g, ' ');
  return { value, node: isSpelledOut ? value.node : answer, text, property: option.property };
}

/** Replaces a header by a value that the library got from an option. */
export function setByLibrary(name: string, value: Value, option: Option, passage: LibraryPassage): void {
  passage.exchange.headers.set(name, [value], writeBy(option, passage));
}

/** Sets a header to a list, joined by commas, where the option holds one or a text; an empty one is not sent. */
export function setList(name: string, option: Option, passage: LibraryPassage): void {
  const { run, node } = passage;
  const value = run.force(option.value);
  if (value.kind === 'primitive' && !value.value) return;
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const text = elements ? joined(run, elements, ',', node, value) : textOf(run, value, node);
  if (text.kind === 'primitive' && text.value === '') return;
  setByLibrary(name, text, option, passage);
}

/** The texts in a list; an empty one for each member that the code does not tell. `undefined` for what is no list. */
export function textsIn(run: Run, value: Value, node: ts.Node): readonly string[] | undefined {
  const settled = run.force(value);
  const elements = settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  return elements?.map((element) => knownText(run, element) ?? '');
}

/** Makes the response vary on a request header. */
export function varyOn(field: string, { exchange, node, library }: LibraryPassage): void {
  addVary(exchange.headers, field, node, { ...library, option: undefined });
}

/** The response may vary on a request header or not: that hangs on an option which the code does not tell. */
export function perhapsVary(option: Option, passage: LibraryPassage): void {
  const { exchange, node, library } = passage;
  const unknown = combine(node, [primitive('Vary', node), option.value]);
  exchange.headers.append('Vary', unknown, { cause: node, site: node, library: { ...library, option: undefined } });
}

/** Who is to be blamed for what an option puts on a response. */
export function writeBy(option: Option, { node, library }: Pick<LibraryPassage, 'node' | 'library'>): Write {
  return { cause: option.node, site: node, library: { ...library, option: option.text, property: option.property } };
}

/** Whether an option is surely `undefined`. */
export function isUndefined(run: Run, value: Value): boolean {
  const settled = run.force(value);
  return settled.kind === 'primitive' && settled.value === undefined;
}

/** Whether an option is surely `false`, `0`, `''`, `null` or `undefined`. */
export function isFalsy(run: Run, value: Value): boolean {
  const settled = run.force(value);
  return settled.kind === 'primitive' && !settled.value;
}

function isPlainFunction({ internal }: ObjectValue): boolean {
  return internal.type === 'closure' || internal.type === 'native';
}
