const appOrigin = process.env.NUXT_APP_ORIGIN ?? 'https://app.example.com';

export default defineNuxtConfig({
  routeRules: {
    '/fonts/**': { cors: true },
    '/internal/**': { cors: false },
    '/api/**': {
      cors: true,
      headers: {
        'access-control-allow-origin': appOrigin,
        'access-control-allow-credentials': 'true',
        vary: 'Origin',
      },
    },
  },
  vite: { server: { cors: true } },
});
