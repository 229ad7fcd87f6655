// From the short words in which a row of measurements names a set-up of Nitro to the files of an app that has it.

/** The files of the app by name, the one that decides first. */
export function nitroSources(config: string): Readonly<Record<string, string>> {
  if (config.startsWith('handler ')) return { 'server/routes/index.ts': REFLECTING };
  return {
    'nitro.config.ts': `const A = 'https://app.example.com';

export default defineNitroConfig({
  srcDir: 'server',
  routeRules: { ${RULES[config] ?? ''} },
});
`,
  };
}

const RULES: Readonly<Record<string, string>> = {
  '(no rule)': `'/': {}`,
  'cors:true': `'/**': { cors: true }`,
  'cors:false': `'/**': { cors: false }`,
  'headers:{ACAO:A,ACAC:true}': `'/**': {
    headers: { 'Access-Control-Allow-Origin': A, 'Access-Control-Allow-Credentials': 'true' },
  }`,
  'cors:true + headers{access-control-allow-origin:A (lowercase)}': `'/**': {
    cors: true,
    headers: { 'access-control-allow-origin': A, 'access-control-allow-credentials': 'true' },
  }`,
  'cors:true + headers{Access-Control-Allow-Origin:A (Title-Case)}': `'/**': {
    cors: true,
    headers: { 'Access-Control-Allow-Origin': A },
  }`,
};

const REFLECTING = `export default defineEventHandler((event) => {
  setResponseHeader(event, 'Access-Control-Allow-Origin', getRequestHeader(event, 'origin') || '*');
  appendResponseHeader(event, 'Vary', 'Origin');
  return 'ok';
});
`;
