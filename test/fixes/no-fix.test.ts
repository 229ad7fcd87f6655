// Where no fix is offered: code that no edit of ours makes right by itself.

import { describe, expect, test } from 'vitest';
import { fixesOf } from '../support/check-fix.ts';

describe('no fix is offered', () => {
  test('for a list of an old cors, which forgets Vary when it refuses', () => {
    const { problems, titles } = fixesOf({
      'server.js': `
        const app = require('express')();
        app.use(require('cors')({ origin: ['https://app.example.com'] }));
        app.get('/', (req, res) => res.json([]));
      `,
      'package.json': '{ "dependencies": { "cors": "2.7.1", "express": "5.2.1" } }',
    });
    expect(problems.map(({ finding }) => finding.rule)).toEqual(['missing-vary']);
    expect(titles).toEqual([]);
  });

  test('for a helper of unknown make that is given the event', () => {
    const { problems, titles } = fixesOf({
      'handler.js': `
        import { getHeader, setHeader } from '@acme/http';
        export default (event) => {
          setHeader(event, 'Access-Control-Allow-Origin', getHeader(event, 'origin'));
          setHeader(event, 'Access-Control-Allow-Credentials', 'true');
        };
      `,
    });
    expect(problems.map(({ finding }) => finding.rule)).toEqual(['reflected-origin']);
    expect(titles).toEqual([]);
  });

  test.each([
    ['what is awaited', `const { maxAge } = await (await fetch('http://settings.internal/')).json();`],
    ['a variable that changes', `let maxAge = 600;\nif (process.argv.length > 2) maxAge = Number(process.argv[2]);`],
  ])('for CORS behind the routes that needs %s', (_name, needed) => {
    const { problems, titles } = fixesOf({
      'server.mjs': `
        import cors from 'cors';
        import express from 'express';
        const app = express();
        app.get('/', (req, res) => res.json([]));
        ${needed}
        app.use(cors({ origin: 'https://app.example.com', maxAge }));
        app.listen(3000);
      `,
    });
    expect(problems.map(({ finding }) => finding.rule)).toEqual(['middleware-order']);
    expect(titles).toEqual([]);
  });

  test.each([
    [
      'errors-without-cors',
      "app.get('/seats', async (req, res) => { if (!req.query.show) return res.status(400).end();",
    ],
    ['missing-preflight', "app.put('/seats', async (req, res) => {"],
  ])('for headers that hang on what was waited for: %s', (rule, start) => {
    const { problems, titles } = fixesOf({
      'server.js': `
        const app = require('express')();
        const { showOf } = require('./shows');
        ${start}
          const show = await showOf(req.query.show);
          const page = show.isOurs ? 'https://app.example.com' : 'https://app.example.com';
          res.set('Access-Control-Allow-Origin', page);
          res.json(show.seats);
        });
        app.listen(3000);
      `,
    });
    expect(new Set(problems.map(({ finding }) => finding.rule))).toEqual(new Set([rule]));
    expect(titles).toEqual([]);
  });

  test('for a response without Vary that is made elsewhere', () => {
    const { problems, titles } = fixesOf({
      'app/api/route.ts': `
        import { cached } from './cached';
        const pages = ['https://app.example.com'];
        export async function GET(request: Request) {
          const origin = request.headers.get('origin') ?? '';
          if (!pages.includes(origin)) return new Response('[]', cached);
          return new Response('[]', { headers: { 'Access-Control-Allow-Origin': origin } });
        }
      `,
      'app/api/cached.ts': `export const cached = { headers: new Headers({ Server: 'ours' }) };`,
    });
    expect(problems.map(({ finding }) => finding.rule)).toEqual(['missing-vary']);
    expect(titles).toEqual([]);
  });

  test('that would throw away the list of the environment beside what is open in development', () => {
    const { problems, titles } = fixesOf({
      'server.ts': `
        import cors from 'cors';
        import express from 'express';
        const app = express();
        app.use(cors({
          origin: (origin, callback) => {
            const partners = process.env.PARTNERS?.split(',') ?? [];
            if (!origin || partners.includes(origin)) callback(null, true);
            else if (process.env.NODE_ENV !== 'production') callback(null, true);
            else callback(new Error('Origin not allowed'));
          },
          credentials: true,
        }));
      `,
    });
    expect(problems.map(({ finding }) => finding.rule)).toEqual(['reflected-origin']);
    expect(titles).toEqual([]);
  });
});
