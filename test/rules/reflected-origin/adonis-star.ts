import { defineConfig } from '@adonisjs/cors';

// With credentials, which are on by default, the asking origin takes the place of the wildcard.
export default defineConfig({
  origin: '*',
  //      ^^^ error reflected-origin 💡
  headers: true,
});
