import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const app = new App();

app.get('/weather', (_req, res) => {
  res.json({ degrees: 21 });
});
app.use(cors({ origin: 'https://app.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.listen(3000);
