// What an answer says about who may read it, as code that can be written elsewhere too: a constant that holds it, or the
// headers one by one.

import ts from 'typescript';
import type { SentHeader } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import { bare, headerWriteOf, type PropertyWrite } from './header-write.ts';
import { nameOf } from './lists.ts';
import { isReadyBefore } from './move.ts';
import { declarationOf, functionsAround } from './names.ts';
import type { HeaderText } from './preflights.ts';
import { quoted, styleOf } from './style.ts';

export interface Told {
  /** The constant that holds these headers and nothing else, where there is one. */
  readonly constant: ts.Identifier | undefined;
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** Lower case. */
  readonly name: string;
  /** The name as the code writes it, with its quotes. */
  readonly nameText: string;
  readonly value: ts.Expression;
}

const TOLD = /^(?:access-control-|vary$)/;

/** The headers among `headers` that say who may read, as they are written around the site of `header`. */
export function toldBy(header: SentHeader, headers: readonly SentHeader[]): Told | undefined {
  const site = nodeAt(header.site);
  const write = site && headerWriteOf(site, header.name);
  if (!site || !write) return undefined;
  if (write.form === 'property') return { constant: constantOf(write), entries: entriesOf(write.object) };
  const [code] = functionsAround(site);
  const sites = headers
    .filter(({ name }) => TOLD.test(name))
    .map(({ name, site: place }) => ({ name, node: nodeAt(place) }));
  const entries = sites.map(({ name, node }) => {
    const isHere = node && functionsAround(node)[0] === code;
    const other = isHere ? headerWriteOf(node, name) : undefined;
    if (other?.form !== 'call') return undefined;
    const nameText = other.call.arguments.find((argument) => textOf(argument)?.toLowerCase() === name)?.getText();
    return nameText === undefined ? undefined : { name, nameText, value: other.value };
  });
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? { constant: undefined, entries: known } : undefined;
}

/** The constant whose value is an object of nothing but such headers. */
function constantOf({ object }: PropertyWrite): ts.Identifier | undefined {
  let value: ts.Node = object;
  while (ts.isExpression(value.parent) && bare(value.parent) === object) value = value.parent;
  const { parent } = value;
  const isAll = object.properties.every((property) => TOLD.test(nameOf(property)?.toLowerCase() ?? ''));
  const isConstant = ts.isVariableDeclaration(parent) && (parent.parent.flags & ts.NodeFlags.Const) !== 0;
  return isAll && isConstant && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

function entriesOf({ properties }: ts.ObjectLiteralExpression): readonly Entry[] {
  return properties.flatMap((property) => {
    const name = nameOf(property)?.toLowerCase();
    const isTold = name !== undefined && TOLD.test(name);
    if (!isTold || !ts.isPropertyAssignment(property)) return [];
    return [{ name, nameText: property.name.getText(), value: property.initializer }];
  });
}

function textOf(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The name by which a constant is seen from `node`, in its own file or in one that imports it. */
export function nameSeenFrom(constant: ts.Identifier, node: ts.Node): string | undefined {
  const { text } = constant;
  if (constant.getSourceFile() === node.getSourceFile()) {
    return declarationOf(text, node) === constant.parent ? text : undefined;
  }
  const imported = declarationOf(text, node);
  const isImported =
    imported && ts.isImportSpecifier(imported) && (imported.propertyName ?? imported.name).text === text;
  return isImported ? text : undefined;
}

/** Headers as they are written at some place: a constant that holds them, or the properties of an object. */
export type WrittenHeaders = { readonly constant: string } | { readonly properties: readonly string[] };

/** The headers and further ones, as far as they can be written at `at`. */
export function headersAt(told: Told, further: readonly HeaderText[], at: ts.Node): WrittenHeaders | undefined {
  const lists = further.map(({ name, value }) => `${name}: ${value}`);
  const constant = told.constant && nameSeenFrom(told.constant, at);
  if (constant !== undefined) return lists.length > 0 ? { properties: [`...${constant}`, ...lists] } : { constant };
  const properties = headersAsProperties(told, at);
  return properties && { properties: [...properties, ...lists] };
}

/** In one line. */
export function asExpression(headers: WrittenHeaders): string {
  return 'constant' in headers ? headers.constant : `{ ${headers.properties.join(', ')} }`;
}

/** `headers: { … }`, as a property of the settings of a Response. */
export function asSetting(headers: WrittenHeaders): string {
  const expression = asExpression(headers);
  return expression === 'headers' ? expression : `headers: ${expression}`;
}

/** The headers as properties of an object at `at`, as far as their values are ready there. */
export function headersAsProperties({ entries }: Told, at: ts.Node): readonly string[] | undefined {
  const source = at.getSourceFile();
  const isHere = entries.every(({ value }) => value.getSourceFile() === source);
  if (entries.length === 0 || !isHere) return undefined;
  const values = entries.map(({ value }) => value);
  if (!isReadyBefore(at, values)) return undefined;
  const style = styleOf(source);
  return entries.map(({ name, nameText, value }) => {
    const isName = /^(['"`]).*\1$/.test(nameText) || nameText.startsWith('[') || /^\w+$/.test(nameText);
    return `${isName ? nameText : quoted(name, style)}: ${value.getText()}`;
  });
}
