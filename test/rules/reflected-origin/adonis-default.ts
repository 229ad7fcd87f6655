import { defineConfig } from '@adonisjs/cors';

const corsConfig = defineConfig({
//                 ^^^^^^^^^^^^^^… error reflected-origin 💡
  enabled: true,
  methods: ['GET', 'HEAD', 'POST'],
  maxAge: 90,
});

export default corsConfig;
