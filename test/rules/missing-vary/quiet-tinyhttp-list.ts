import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const app = new App();

app.use(cors({ origin: ['https://app.example.com', 'https://b.example.com'], credentials: true }));
app.get('/me', (req, res) => void res.json({ name: 'me' }));
app.listen(3000);
