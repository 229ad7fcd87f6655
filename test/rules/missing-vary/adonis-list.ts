import env from '#start/env';
import { defineConfig } from '@adonisjs/cors';

export default defineConfig({
  origin: (requestOrigin) => [env.get('APP_URL'), 'https://app.example.com'].includes(requestOrigin),
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-vary
  credentials: true,
});
