// The repairs of requests that code makes itself: a header or the mode is taken out of what the request is given.

import ts from 'typescript';
import type { Place, Repair, TextEdit } from '../finding.ts';
import type { RequestHeaderWrite } from '../policy/client-request.ts';
import { nodeAt } from '../source/place.ts';
import { headerWriteOf } from './header-write.ts';
import { nameOf, removeElement } from './lists.ts';
import { removeLink, removeStatement } from './statements.ts';

/** Takes a header off a request; none where it is written in another file, which may have other uses for it. */
export function withoutRequestHeader({ name, place, site }: RequestHeaderWrite): readonly Repair[] {
  if (site.file !== place.file) return [];
  return [repair(`Remove \`${name}\` from the request`, true, () => removal(nodeAt(site), name.toLowerCase()))];
}

/** Makes a request in the mode that lets its answer be read, where the server allows it. */
export function withoutMode(place: Place): readonly Repair[] {
  return [
    repair(`Remove \`mode: 'no-cors'\`; the server then has to allow this page`, false, () => {
      const node = nodeAt(place);
      return node && ts.isPropertyAssignment(node) ? removeProperty(node) : undefined;
    }),
  ];
}

function removal(site: ts.Node | undefined, name: string): TextEdit | undefined {
  if (!site) return undefined;
  // A pair of a list: `['X-A', 'b']`.
  if (ts.isArrayLiteralExpression(site)) {
    return ts.isArrayLiteralExpression(site.parent) ? removeElement(site.parent.elements, site) : undefined;
  }
  const write = headerWriteOf(site, name);
  switch (write?.form) {
    case 'property':
      return removeProperty(write.property);
    case 'assignment':
      return write.statement && removeStatement(write.statement);
    case 'call':
      return removeCall(write.call, write.statement);
    default:
      return undefined;
  }
}

/** `headers = headers.set(…)` goes as a whole; a link of a chain goes alone. */
function removeCall(call: ts.CallExpression, statement: ts.ExpressionStatement | undefined): TextEdit | undefined {
  if (statement) return removeStatement(statement);
  const { parent, expression } = call;
  const receiver = ts.isPropertyAccessExpression(expression) ? expression.expression.getText() : undefined;
  const isOwnCopy = ts.isBinaryExpression(parent) && parent.right === call && parent.left.getText() === receiver;
  if (isOwnCopy && ts.isExpressionStatement(parent.parent)) return removeStatement(parent.parent);
  return removeLink(call);
}

/** A property; with it the `headers: { … }` and the settings that would be empty without it. */
function removeProperty(property: ts.ObjectLiteralElementLike): TextEdit {
  const object = property.parent as ts.ObjectLiteralExpression; // classes have no such properties
  const { parent } = object;
  if (object.properties.length === 1) {
    if (ts.isPropertyAssignment(parent) && nameOf(parent) === 'headers') return removeProperty(parent);
    const isLastArgument = ts.isCallExpression(parent) && parent.arguments.at(-1) === object;
    if (isLastArgument && parent.arguments.length > 1) return removeElement(parent.arguments, object);
  }
  return removeElement(object.properties, property);
}

function repair(title: string, keepsReaders: boolean, edit: () => TextEdit | undefined): Repair {
  return {
    title,
    keepsReaders,
    isLastResort: false,
    attempts: () => {
      const made = edit();
      return made ? [[made]] : [];
    },
  };
}
