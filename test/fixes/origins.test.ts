// Which origins a fix writes: the settings', else those that the workspace names as its own, else a placeholder.

import { describe, expect, test } from 'vitest';
import { fixesOf } from '../support/check-fix.ts';

const SERVER = `
const app = require('express')();
app.use(require('cors')({ origin: true, credentials: true }));
app.get('/', (req, res) => res.json([]));
`;

/** The origins that the first fix writes, and the text to type over. */
function writtenBy(files: Readonly<Record<string, string>>, allowedOrigins: readonly string[] = []) {
  const { problems } = fixesOf(files, { allowedOrigins });
  const fix = problems[0]?.fixes[0];
  const origins = fix?.edits.flatMap(({ text }) => [...text.matchAll(/'([^']*)'/g)].map(([, origin]) => origin));
  return { origins, placeholder: fix?.placeholder };
}

describe('a fix writes', () => {
  test('the origins of the settings, whatever the code names', () => {
    const code = `const FRONTEND_URL = 'https://old.example.com';${SERVER}`;
    const set = ['https://a.example.com', 'https://b.example.com:8443'];
    expect(writtenBy({ 'server.js': code }, set)).toEqual({ origins: set, placeholder: undefined });
  });

  test('no setting that can never equal an origin', () => {
    const set = ['https://a.example.com/', '*', 'null', 'https://b.example.com'];
    expect(writtenBy({ 'server.js': SERVER }, set).origins).toEqual(['https://b.example.com']);
  });

  test('a placeholder to type over where nothing is named', () => {
    const placeholder = 'https://app.example.com';
    expect(writtenBy({ 'server.js': SERVER })).toEqual({ origins: [placeholder], placeholder });
  });

  test('what the code calls its own, without path and slash', () => {
    const code = `const config = { frontendUrl: 'https://shop.example.com/start/' };${SERVER}`;
    expect(writtenBy({ 'server.js': code })).toEqual({ origins: ['https://shop.example.com'], placeholder: undefined });
  });

  test('what the origin is compared with', () => {
    const code = `const isOurs = (origin) => origin === 'https://shop.example.com';${SERVER}`;
    expect(writtenBy({ 'server.js': code }).origins).toEqual(['https://shop.example.com']);
  });

  test('no address that the code only calls', () => {
    const code = `const api = 'https://api.pay.example'; fetch('https://api.pay.example');${SERVER}`;
    expect(writtenBy({ 'server.js': code }).placeholder).toBe('https://app.example.com');
  });

  test('what env files name, those of production first', () => {
    const files = {
      'server.js': SERVER,
      '.env': 'PORT=3000\nFRONTEND_URL="https://staging.example.com" # for now\nAPI_URL=https://api.example.com\n',
      '.env.production': 'export CORS_ORIGINS=https://shop.example.com/,https://admin.example.com\r\n',
    };
    const origins = ['https://shop.example.com', 'https://admin.example.com', 'https://staging.example.com'];
    expect(writtenBy(files).origins).toEqual(origins);
  });

  test('the homepage of the package, unless it is where the code is published', () => {
    const homepage = (url: string) =>
      writtenBy({ 'server.js': SERVER, 'package.json': JSON.stringify({ homepage: url }) });
    expect(homepage('https://www.example.com/docs').origins).toEqual(['https://www.example.com']);
    expect(homepage('https://github.com/ours/server#readme').placeholder).toBe('https://app.example.com');
  });

  test('no localhost beside a real origin, and one where there is nothing else', () => {
    const local = `const origins = ['http://localhost:5173'];${SERVER.replace('true', 'process.env.ANY || true')}`;
    const both = local.replace("'http://localhost:5173'", "'http://localhost:5173', 'https://shop.example.com', /./");
    expect(writtenBy({ 'server.js': both }).origins).toEqual(['https://shop.example.com']);
    expect(
      writtenBy({ 'server.js': local.replace("'http://localhost:5173'", "'http://localhost:5173', /./") }).origins,
    ).toEqual(['http://localhost:5173']);
  });
});
