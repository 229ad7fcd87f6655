export default defineNuxtConfig({
  modules: ['@nuxt/image', 'nuxt-security'],
  security: {
    corsHandler: {
      origin: '*',
      //      ^^^ error wildcard-with-credentials 💡
      credentials: true,
      methods: ['GET', 'POST'],
    },
  },
});
