import app from '@adonisjs/core/services/app';
import { defineConfig } from '@adonisjs/cors';

const corsConfig = defineConfig({
  enabled: false,
  origin: true,
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  headers: true,
  credentials: !app.inDev,
});

export default corsConfig;
