import { H3, handleCors, serve } from 'h3';

const app = new H3();

app.use('/api/**', (event) => {
  const answer = handleCors(event, { credentials: true, exposeHeaders: ['x-total'] });
  //                                              ^^^^ error wildcard-with-credentials 💡
  if (answer !== false) return answer;
});

app.get('/api/items', () => []);

serve(app, { port: 3000 });
