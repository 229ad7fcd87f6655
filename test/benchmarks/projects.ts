// Programs to measure the engine with, made by code so that they can have any size: what a developer has open, what a
// bundler makes of a whole server, and a server that is spread over many files.

export interface BenchmarkProject {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The file that is analysed. */
  readonly file: string;
}

export const projects: readonly BenchmarkProject[] = [
  { name: 'a small server', files: { 'server.js': server(3) }, file: 'server.js' },
  { name: 'a server of 60 routes', files: { 'server.js': server(60) }, file: 'server.js' },
  { name: 'a bundle of 2,000 functions', files: { 'bundle.js': bundle(2_000) }, file: 'bundle.js' },
  { name: 'a bundle of 10,000 functions', files: { 'bundle.js': bundle(10_000) }, file: 'bundle.js' },
  { name: 'a server with a table of 5,000 media types', files: { 'server.js': withTable(5_000) }, file: 'server.js' },
  { name: '60 modules', files: modules(60), file: 'server.ts' },
  { name: 'a handler with 10 unknown conditions', files: { 'handler.ts': conditions(10) }, file: 'handler.ts' },
];

function server(routes: number): string {
  const list = numbers(routes).map(
    (at) => `app.get('/things/${at}', async (req, res) => {
  const thing = await db.things.find(req.params.id ?? ${at});
  if (!thing) return res.status(404).json({ error: 'not found' });
  res.json({ id: thing.id, name: thing.name, at: ${at} });
});`,
  );
  return `const express = require('express');
const { db } = require('./db');

const app = express();
const allowed = (process.env.ORIGINS || 'https://app.example.com,https://admin.example.com').split(',');

app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin && allowed.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  res.vary('Origin');
  if (req.method === 'OPTIONS') return res.sendStatus(204);
  next();
});
${list.join('\n')}
app.listen(3000);
`;
}

/** One file as bundlers write it: everything that the server needs stands before it. */
function bundle(functions: number): string {
  const helpers = numbers(functions).map(
    (at) => `function helper${at}(a, b) {
  const left = a ? a.value${at} : b;
  return left === undefined ? table${at % 100}[b] : left + ${at};
}
var constant${at} = { name: "part ${at}", size: ${at}, list: [${at}, ${at + 1}, ${at + 2}] };`,
  );
  const tables = numbers(100).map((at) => `var table${at} = { a: ${at}, b: [${at}], c: "${at}" };`);
  return `"use strict";\n${tables.join('\n')}\n${helpers.join('\n')}\n${server(10)}`;
}

function withTable(rows: number): string {
  const entries = numbers(rows).map(
    (at) => `  "application/vnd.type-${at}": { source: "iana", compressible: true, extensions: ["t${at}", "u${at}"] },`,
  );
  return `var types = {\n${entries.join('\n')}\n};\n${server(3)}`;
}

function modules(count: number): Readonly<Record<string, string>> {
  const parts = numbers(count).map((at): [string, string] => [
    `parts/part-${at}.ts`,
    `import { part as next } from './part-${at + 1}';
import type { Request } from 'express';

const headers = ['x-part-${at}'];
export class Part${at} {
  constructor(private readonly request: Request) {}
  name() {
    return \`part ${at} of \${this.request.path}\`;
  }
}
export const part = { at: ${at}, headers, next, allow: (origin: string) => next.allow(origin) };
`,
  ]);
  const last: [string, string] = [
    `parts/part-${count}.ts`,
    `const origins = new Set(['https://app.example.com']);\nexport const part = { at: ${count}, headers: ['x'], next: undefined, allow: (origin: string) => origins.has(origin) };\n`,
  ];
  const main = `import express from 'express';
import { part } from './parts/part-0';

const app = express();
app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (part.allow(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
app.get('/', (_req, res) => res.json(part));
app.listen(3000);
`;
  return { 'server.ts': main, ...Object.fromEntries([...parts, last]) };
}

function conditions(count: number): string {
  const asked = numbers(count).map((at) => `  if (await flags.get('flag-${at}')) headers.set('X-Flag-${at}', 'on');`);
  return `import { flags } from './flags';

export default {
  async fetch(request: Request): Promise<Response> {
    const headers = new Headers({ Vary: 'Origin' });
    const origin = request.headers.get('Origin') ?? '';
    if (origin === 'https://app.example.com') headers.set('Access-Control-Allow-Origin', origin);
${asked.join('\n')}
    return new Response('[]', { headers });
  },
};
`;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
