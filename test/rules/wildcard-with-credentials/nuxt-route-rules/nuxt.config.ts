export default defineNuxtConfig({
  modules: ['@nuxt/image'],
  routeRules: {
    '/': { prerender: true },
    '/api/**': {
      cors: true,
      //    ^^^^ error wildcard-with-credentials 💡
      headers: { 'access-control-allow-credentials': 'true' },
    },
    '/api/public/**': { headers: { 'access-control-allow-credentials': 'false' } },
    '/media/**': { cors: true, headers: { 'access-control-allow-origin': 'https://app.example.com' } },
  },
  nitro: {
    preset: 'node-server',
  },
});
