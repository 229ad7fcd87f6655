import { H3, serve } from 'h3';

const trusted = new Set(['https://app.example.com', 'https://admin.example.com']);

const app = new H3();

app.get('/prices', (event) => {
  const origin = event.req.headers.get('origin');
  if (origin && trusted.has(origin)) {
    event.res.headers.set('Access-Control-Allow-Origin', origin);
    //                                                   ^^^^^^ warning missing-vary 💡
  }
  return { prices: [] };
});

serve(app);
