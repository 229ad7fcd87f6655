import { H3, handleCors, serve } from 'h3';
import { isKnownTenant } from './tenants.mjs';

const app = new H3();

app.use((event) => {
  const answer = handleCors(event, {
    origin: async (origin) => await isKnownTenant(origin),
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    credentials: true,
  });
  if (answer !== false) return answer;
});

app.get('/invoices', () => []);

serve(app, { port: 3000 });
