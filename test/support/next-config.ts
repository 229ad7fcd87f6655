// From the short words in which a row of measurements names an app of Next.js to the sources of that app.

/** The files of the app by path. Those that answer come in order: what a later one writes replaces what an earlier one wrote. */
export function nextSources(config: string): Readonly<Record<string, string>> {
  const sources = SOURCES[config];
  if (sources === undefined) throw new Error(`Nobody knows how to write "${config}".`);
  return sources;
}

function table(...rules: readonly string[]): Readonly<Record<string, string>> {
  const text = `const A = 'https://app.example.com';
const B = 'https://b.example.com';

module.exports = {
  async headers() {
    return [
      ${rules.join(',\n      ')},
    ];
  },
};
`;
  return { 'next.config.js': text };
}

function rule(headers: Readonly<Record<string, string>>, has = ''): string {
  const pairs = Object.entries(headers).map(([key, value]) => `{ key: '${key}', value: ${value} }`);
  return `{ source: '/data', ${has}headers: [${pairs.join(', ')}] }`;
}

function hasOrigin(key: string, value: string): string {
  return `has: [{ type: 'header', key: '${key}', value: '${value}' }], `;
}

const ACAO = 'Access-Control-Allow-Origin';
const ACAC = 'Access-Control-Allow-Credentials';

const ROUTE = `import { NextResponse } from 'next/server';

export async function GET(request) {
  return NextResponse.json({}, { headers: { '${ACAO}': request.headers.get('origin') ?? '', '${ACAC}': 'true' } });
}

export async function OPTIONS() {
  const headers = { '${ACAO}': '*', 'Access-Control-Allow-Methods': 'GET,PUT', 'Access-Control-Allow-Headers': 'x-a' };
  return new NextResponse(null, { status: 204, headers });
}
`;

const MIDDLEWARE = `import { NextResponse } from 'next/server';

const allowed = ['https://app.example.com'];

export function middleware(request) {
  const origin = request.headers.get('origin');
  const headers = {};
  if (request.method === 'OPTIONS') {
    if (allowed.includes(origin)) headers['${ACAO}'] = origin;
    return NextResponse.json({}, { headers: { ...headers, 'Access-Control-Allow-Methods': 'GET,PUT' } });
  }
  const response = NextResponse.next();
  if (allowed.includes(origin)) response.headers.set('${ACAO}', origin);
  return response;
}
`;

const FIXED_ROUTE = `export const GET = () => Response.json({}, { headers: { '${ACAO}': 'https://route.example' } });
`;

const PAGES_API = `export default function handler(req, res) {
  res.setHeader('${ACAO}', req.headers.origin ?? '*');
  res.setHeader('${ACAC}', 'true');
  res.status(200).json({});
}
`;

const SOURCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'headers() static ACAO * + ACAC true': table(rule({ [ACAO]: `'*'`, [ACAC]: `'true'` })),
  'headers() has header origin (?<o>https://.*\\.example\\.com) -> :o': table(
    rule({ [ACAO]: `':o'`, Vary: `'Origin'` }, hasOrigin('origin', '(?<o>https://.*\\\\.example\\\\.com)')),
  ),
  'headers() has Origin (?<origin>.*) -> :origin + creds': table(
    rule({ [ACAO]: `':origin'`, [ACAC]: `'true'` }, hasOrigin('Origin', '(?<origin>.*)')),
  ),
  'headers() has origin value w/o escaping (https://app.example.com)': table(
    rule({ [ACAO]: `':o'` }, hasOrigin('origin', '(?<o>https://app.example.com)')),
  ),
  'headers() comma joined': table(rule({ [ACAO]: `[A, B].join(',')` })),
  'headers() two rules same header, different case': table(
    rule({ [ACAO]: 'A' }),
    rule({ 'access-control-allow-origin': 'B' }),
  ),
  'headers() value empty string': table(rule({ [ACAO]: `''` })),
  'route handler reflect w/ NextResponse.json headers + OPTIONS handler': { 'app/data/route.js': ROUTE },
  'middleware response.headers.set + route handler sets ACAO': {
    'app/data/route.js': FIXED_ROUTE,
    'middleware.js': MIDDLEWARE,
  },
  'middleware response.headers.set, allow list, no Vary': { 'middleware.js': MIDDLEWARE },
  'pages/api res.setHeader reflect': { 'pages/api/data.js': PAGES_API },
};
