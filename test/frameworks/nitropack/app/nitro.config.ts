export default defineNitroConfig({
  srcDir: 'server',
  compatibilityDate: '2025-01-01',
  routeRules: {
    '/api/**': { cors: true, headers: { 'Access-Control-Expose-Headers': 'x-general' } },
    '/api/one/**': { headers: { 'access-control-allow-origin': 'https://one.example' } },
    '/api/one/deep': { headers: { 'Access-Control-Allow-Origin': 'https://deep.example' } },
    '/feed/**': { headers: { 'access-control-allow-origin': 'https://feed.example' } },
    '/**': { headers: { vary: 'Accept' } },
  },
});
