// The licences of the packages that a build has taken code from: whoever passes their code on must pass these on too.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The notices, package by package, as one text.
 *
 * @param {string} root Where `node_modules` is.
 * @param {import('esbuild').Metafile[]} metafiles What was built.
 */
export function thirdPartyNotices(root, metafiles) {
  const inputs = metafiles.flatMap(({ inputs: files }) => Object.keys(files));
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const notices = [...folders].sort().map((folder) => noticeOf(path.join(root, folder)));
  const opening = 'CORS Lint contains code from the following packages.';
  return [opening, ...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

/** `node_modules/a/node_modules/@b/c` of a file anywhere below it. */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|third-?party-?notice)/i.test(file));
  if (files.length === 0) throw new Error(`${folder} has no licence file.`);
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
