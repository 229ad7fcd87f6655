import { defineConfig } from 'vite';

export default defineConfig({
  server: {
    port: 5173,
    cors: { origin: ['https://app.example.com'], credentials: true },
  },
});
