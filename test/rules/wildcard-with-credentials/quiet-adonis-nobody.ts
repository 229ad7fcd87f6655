import { defineConfig } from '@adonisjs/cors';

export default defineConfig({ origin: [], credentials: true, headers: '*', exposeHeaders: ['x-request-id'] });
