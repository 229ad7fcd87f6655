// Serves the code of a rule's fixture for real. Fixtures show the lines that matter; what a program needs besides to be
// started (a port to listen on, a name that says what kind of module it is) is added here.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case } from './cases.ts';
import { sourcesOf } from './check-rule.ts';
import { runnable, type Runnable } from './fixed-code.ts';

const OUTPUT = fileURLToPath(new URL('../../.cache/served-cases/', import.meta.url));

/** What answers as the code of the case does; throws or is `undefined` where nothing can be started. */
export function served(given: Case, rule: string, env: Readonly<Record<string, string>>): Runnable | undefined {
  const folder = path.join(OUTPUT, rule, given.name);
  rmSync(folder, { recursive: true, force: true });
  const texts = completed(sourcesOf(given));
  const placeOf = (file: string) => path.join(folder, file);
  for (const [file, text] of texts) {
    mkdirSync(path.dirname(placeOf(file)), { recursive: true });
    writeFileSync(placeOf(file), text);
  }
  return runnable({ name: given.name, before: texts, after: texts, fixedPath: placeOf }, env);
}

/** Every path that the code names, for which it may have a handler. */
export function pathsIn(given: Case): readonly string[] {
  const text = [...given.files.values()].join('\n');
  // Other paths are left to whatever else listens on the same server, which may be nobody.
  const [, root = '/socket.io'] = /new Server\([^]*?\bpath: '(.*?)'/.exec(text) ?? [];
  if (/(?:from |require\()'socket\.io'/.test(text)) return [`${root}/?EIO=4&transport=polling`];
  const named = [...text.matchAll(/['"`](\/[\w/:.-]*)['"`]/g)].map(([, one = '']) => one.replace(/:\w+/g, '7'));
  return [...new Set(['/', ...named])];
}

const APP =
  /^(?:export )?(?:const|let|var) (\w+) = (?:new )?(?:express|Koa|Fastify|fastify|connect|polka|restana|App|Elysia|(?:http\.)?createServer)\(/m;
const LISTENS = /\.(?:listen|start|fetch)\(/;

function completed(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const listens = [...texts.values()].some((text) => LISTENS.test(text));
  const own = [...texts].map(([file, text]): [string, string] => [
    moduleName(file, text),
    withPlainNames(listens ? text : withListening(text)),
  ]);
  return new Map([...own, ...[...texts].flatMap(([file, text]) => standIns(file, text, texts))]);
}

/** Names of packages as Node has them, and libraries of before modules as they are called there. */
function withPlainNames(text: string): string {
  return text
    .replace(/'npm:((?:@[^/']+\/)?[^@/']+)@[^']+'/g, "'$1'")
    .replace(/import \* as (\w+) from '(?!node:|\.)/g, "import $1 from '");
}

const IMPORT = /(?:import|const) ([^;]*?) (?:from |= require\()'(\.[^']+)'/g;

/** Modules that a fixture imports and leaves out, since nothing about them matters: functions that give nothing much. */
function standIns(file: string, text: string, texts: ReadonlyMap<string, string>): [string, string][] {
  return [...text.matchAll(IMPORT)].flatMap(([, names = '', specifier = '']) => {
    const module = path.posix.join(path.posix.dirname(file), specifier);
    const isThere = [...texts.keys()].some((other) => other.startsWith(module.replace(/\.m?js$/, '')));
    const exported = new Set(['default', ...(names.match(/\w+/g) ?? [])]);
    const list = [...exported].map((name) => `part as ${name}`).join(', ');
    const code = `function part() {\n  return {};\n}\nexport { ${list} };\n`;
    return isThere ? [] : [[/\.m?js$/.test(module) ? module : `${module}.js`, code]];
  });
}

function withListening(text: string): string {
  const [, app] = APP.exec(text) ?? [];
  return app === undefined ? text : `${text}\n${app}.listen(3000);\n`;
}

/** Only modules may await at their top level. */
function moduleName(file: string, text: string): string {
  return /^(?:const .* = )?await /m.test(text) ? file.replace(/\.([jt]s)$/, '.m$1') : file;
}
