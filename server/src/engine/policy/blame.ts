// Whom to blame for what the code of others has done: nobody can mend a file in node_modules, but everybody chooses what to
// call and which options to give.

import ts from 'typescript';
import type { HeaderLine, LibraryWriter, Write } from '../exchange/header-list.ts';
import { isLiteral } from '../exchange/write.ts';
import type { BorrowedCode, BorrowedPackage } from '../interpreter/borrowed-code.ts';
import { shortText } from '../interpreter/value.ts';

/** The node itself where it is the user's, else the user's call that has led there. */
export function usersNode(node: ts.Node, borrowed: BorrowedCode | undefined): ts.Node {
  return borrowed?.ledBy(node) ?? node;
}

/** A write as one of the user's own code: of a library's, by an option or by default, where others' code has done it. */
export function usersWrite({ value, write }: HeaderLine, borrowed: BorrowedCode | undefined): Write {
  const site = borrowed?.ledBy(write.site);
  const cause = borrowed?.ledBy(write.cause);
  if (!borrowed || (!site && !cause)) return write;
  const writer = borrowed.packageOf(write.site);
  // The user's own value, a literal among the options, is what decided.
  const given = isLiteral(value.node) && !borrowed.packageOf(value.node) ? value.node : undefined;
  const blamed = cause ? (given ?? cause) : write.cause;
  if (!writer) return { ...write, cause: blamed };
  return { cause: blamed, site: site ?? write.site, library: libraryOf(writer, blamed) };
}

function libraryOf({ name, version, setsVary }: BorrowedPackage, blamed: ts.Node): LibraryWriter {
  return { name, version, installed: true, option: optionText(blamed), setsVary: setsVary ? undefined : false };
}

/** How the option is written; `undefined` for a call without any, which asks for the defaults. */
function optionText(blamed: ts.Node): string | undefined {
  if (ts.isCallExpression(blamed) && blamed.arguments.length === 0) return undefined;
  const { parent } = blamed;
  return shortText(parent && ts.isPropertyAssignment(parent) && parent.initializer === blamed ? parent : blamed);
}
