import { defineConfig } from '@adonisjs/cors';
import { origins } from 'our-settings';

export default defineConfig({ enabled: true, origin: origins, credentials: true });
