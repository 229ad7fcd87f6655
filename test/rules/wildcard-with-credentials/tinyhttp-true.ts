import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const app = new App();

app.use(cors({ origin: true, credentials: true }));
//                     ^^^^ error wildcard-with-credentials 💡
app.get('/me', (req, res) => void res.json({ name: 'me' }));
app.listen(3000);
