import { H3, handleCors, serve } from 'h3';

const app = new H3();

app.use((event) => {
  const answer = handleCors(event, {
    origin: ['https://app.example.com', 'https://admin.example.com'],
    credentials: true,
  });
  if (answer !== false) return answer;
});

app.get('/items', () => []);

serve(app, { port: 3000 });
