import { defineNitroConfig } from 'nitropack/config';

export default defineNitroConfig({
  routeRules: { '/feed/**': { cors: true } },
  //                                ^^^^ error wildcard-with-credentials 💡
});
