// Fixtures of frameworks: small servers, each a file or a folder with an `index` or `server` file. What a test has to
// know besides the code stands in comments at its top:
//
//   // requests: GET /items, DELETE /items/7      besides those that the engine finds
//   // env: ALLOWED=https://app.example.com       one line per environment it is run in
//   // with: cors-2.7.1, express-4                the packages it is run with, if not with the usual ones

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Asked, Project } from './check-policy.ts';
import { modulesOf } from './fixture-server.ts';

export interface Fixture {
  readonly name: string;
  /** The file that is started. */
  readonly entry: string;
  /** The fixture's own files by their path in the project. */
  readonly files: Readonly<Record<string, string>>;
  readonly requests: readonly Asked[];
  /** The environments to run it in; where there are none named, one that is empty. */
  readonly environments: readonly Readonly<Record<string, string>>[];
  /** True where what the code does hangs on its environment. */
  readonly asksEnvironment: boolean;
  /** The installed packages that it must be run with. */
  readonly with: readonly string[];
}

const SOURCE = /\.[cm]?[jt]sx?$/;
const ROOT = '/project';

/** The fixtures in `test/frameworks/<folder>`, in the order of their names. */
export function fixturesIn(folder: string): readonly Fixture[] {
  const home = fileURLToPath(new URL(`../frameworks/${folder}/`, import.meta.url));
  return readdirSync(home)
    .filter((name) => SOURCE.test(name) || statSync(path.join(home, name)).isDirectory())
    .map((name) => readFixture(home, name));
}

/** The fixture as the engine sees it, with these packages installed: `{ cors: 'cors-2.7.1' }`. */
export function projectOf(fixture: Fixture, packages: Readonly<Record<string, string>>, family?: string): Project {
  const manifests = Object.entries(packages).map(([name, installed]) => [
    `${ROOT}/node_modules/${name}/package.json`,
    manifestText(installed, family),
  ]);
  const own = Object.entries(fixture.files).map(([file, text]) => [`${ROOT}/${file}`, text]);
  const isFolder = Object.keys(fixture.files).length > 1;
  const file = `${ROOT}/${isFolder ? path.relative(folderOf(fixture), fixture.entry) : path.basename(fixture.entry)}`;
  return { file, host: withInstalled(memoryHost(Object.fromEntries([...own, ...manifests])), packages, family) };
}

/** `host` with the files of the installed packages, which are read when somebody asks for them. */
function withInstalled(host: Host, packages: Readonly<Record<string, string>>, family: string | undefined): Host {
  const onDisk = (file: string): string | undefined => {
    const [, name = '', rest = ''] = INSTALLED.exec(file) ?? [];
    const installed = packages[name];
    return installed === undefined ? undefined : path.join(modulesOf(family), installed, rest);
  };
  const isOnDisk = (file: string): boolean => {
    const real = onDisk(file);
    return real !== undefined && existsSync(real) && statSync(real).isFile();
  };
  return {
    ...host,
    isFile: (file) => host.isFile(file) || isOnDisk(file),
    readFile: (file) => {
      const real = host.isFile(file) || !isOnDisk(file) ? undefined : onDisk(file);
      return real === undefined ? host.readFile(file) : readFileSync(real, 'utf8');
    },
  };
}

const INSTALLED = new RegExp(`^${ROOT}/node_modules/((?:@[^/]+/)?[^/]+)/(.*)$`);

function folderOf({ entry, name }: Fixture): string {
  return entry.slice(0, entry.lastIndexOf(name) + name.length);
}

/** The package.json of an installed package, by the folder that it is installed in. */
export function manifestText(name: string, family: string | undefined): string {
  return readFileSync(path.join(modulesOf(family), name, 'package.json'), 'utf8');
}

function readFixture(home: string, name: string): Fixture {
  const whole = path.join(home, name);
  const isFolder = statSync(whole).isDirectory();
  const files = isFolder ? filesBelow(whole) : { [name]: readFileSync(whole, 'utf8') };
  const main = isFolder
    ? Object.keys(files).find((file) => /^(?:src\/)?(?:server|index)\.[cm]?[jt]s$/.test(file))
    : name;
  if (main === undefined) throw new Error(`Nobody knows which file of ${name} to start.`);
  const text = files[main] ?? '';
  const environments = environmentsOf(text);
  return {
    name,
    entry: isFolder ? path.join(whole, main) : whole,
    files,
    requests: commented(text, 'requests').flatMap(readRequests),
    environments: environments.length > 0 ? environments : [{}],
    asksEnvironment: environments.length > 0,
    with: commented(text, 'with').flatMap((names) => names.split(/,\s*/)),
  };
}

/** All files in a folder and those below it, by their path in it. */
export function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The environments that a source names in its comments. */
export function environmentsOf(text: string): readonly Record<string, string>[] {
  return commented(text, 'env').map(readEnvironment);
}

function commented(text: string, word: string): string[] {
  return [...text.matchAll(new RegExp(`^// ${word}: *(.*)$`, 'gm'))].map(([, rest = '']) => rest.trim());
}

function readRequests(text: string): Asked[] {
  return text.split(/,\s*/).map((one) => {
    const [method = 'GET', requestPath = '/'] = one.split(' ');
    return { method, path: requestPath };
  });
}

/** `A=1 B=2`; `(empty)` for no variables. */
function readEnvironment(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/(\w+)=(\S*)/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}
