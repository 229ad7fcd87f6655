import { Application } from 'https://deno.land/x/oak@v12.6.1/mod.ts';
import { oakCors } from 'https://deno.land/x/cors@v1.2.2/mod.ts';

const ORIGINS = ['https://app.example.com', 'https://admin.example.com'];

const app = new Application();
app.use(oakCors({ origin: ORIGINS, credentials: true, optionsSuccessStatus: 200 }));
app.use(oakCors({ origin: (origin: string) => ORIGINS.includes(origin) }));

await app.listen({ port: 8000 });
