import type { CorsOptions } from 'cors';

enum Host {
  App = 'app.example.com',
  Docs = 'docs.example.com',
}

export const origins: ReadonlySet<string> = new Set(Object.values(Host).map((host) => `https://${host}`));

export const corsOptions = {
  origin: [...origins],
  credentials: true,
  allowedHeaders: ['X-Requested-With'] as string[],
} satisfies CorsOptions;
