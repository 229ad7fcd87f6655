import { App } from '@tinyhttp/app';

const app = new App();

app.get('/', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ name: 'Ada' });
});

app.listen(3000);
