import { Application, Router } from 'https://deno.land/x/oak@v12.6.1/mod.ts';
import { oakCors } from 'https://deno.land/x/cors@v1.2.2/mod.ts';
const router = new Router();
const app = new Application();
app.use(oakCors({ origin: true, credentials: true }));
//                        ^^^^ error reflected-origin 💡
app.use(router.routes());
await app.listen({ port: 8000 });
