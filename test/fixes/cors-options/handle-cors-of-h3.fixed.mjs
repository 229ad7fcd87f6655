import { createServer } from 'node:http';
import { H3, handleCors, toNodeHandler } from 'h3';

const app = new H3();

app.use((event) => {
  const answer = handleCors(event, { origin: ['https://app.example.com'], credentials: true });
  if (answer !== false) return answer;
});
app.get('/', () => ({ name: 'Ada' }));

createServer(toNodeHandler(app)).listen(3000);
