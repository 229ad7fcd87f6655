// Who else may read an option by its name: code that asks for such a property, or another package that is handed the same
// object. Only syntax is looked at: code that reads need not have been run.

import ts from 'typescript';

interface Mentions {
  /** Where properties are asked for, by their names. */
  readonly reads: ReadonlyMap<string, readonly ts.Node[]>;
  /** The packages that are imported. */
  readonly packages: ReadonlySet<string>;
}

/** Packages that take options of CORS. */
const TAKES_CORS_OPTIONS =
  /cors|^(?:socket\.io|engine\.io|itty-router|graphql-yoga|h3|nitro(?:pack)?|nuxt|@hapi\/hapi)$/;

const cache = new WeakMap<ts.SourceFile, Mentions>();

/** Whether code asks for a property of that name, other than where `property` is given its value. */
export function isReadIn(source: ts.SourceFile, name: string, property: ts.Node): boolean {
  const isInside = (node: ts.Node) =>
    property.getSourceFile() === source && property.pos <= node.pos && node.end <= property.end;
  return (mentionsIn(source).reads.get(name) ?? []).some((node) => !isInside(node));
}

/** The packages imported by a file that take options of CORS. */
export function corsPackagesIn(source: ts.SourceFile): readonly string[] {
  return [...mentionsIn(source).packages].filter((name) => !name.startsWith('.') && TAKES_CORS_OPTIONS.test(name));
}

function mentionsIn(source: ts.SourceFile): Mentions {
  const known = cache.get(source);
  if (known) return known;
  const reads = new Map<string, ts.Node[]>();
  const packages = new Set<string>();
  const visit = (node: ts.Node): void => {
    const read = nameRead(node);
    if (read !== undefined) reads.set(read, [...(reads.get(read) ?? []), node]);
    const specifier = packageOf(node);
    if (specifier !== undefined) packages.add(specifier);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const mentions = { reads, packages };
  cache.set(source, mentions);
  return mentions;
}

function nameRead(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return isAssigned(node) ? undefined : node.name.text;
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: key } = node;
    return ts.isStringLiteralLike(key) && !isAssigned(node) ? key.text : undefined;
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
}

function isAssigned(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

function packageOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteralLike(node.moduleSpecifier)) return node.moduleSpecifier.text;
  if (!ts.isCallExpression(node)) return undefined;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  const [argument] = node.arguments;
  const isImport = isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport && argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}
