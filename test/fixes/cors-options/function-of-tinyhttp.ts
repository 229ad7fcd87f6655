import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const app = new App();

app.use(cors({ origin: (req) => req.headers.origin ?? '*', credentials: true }));
app.get('/', (req, res) => void res.json({ name: 'Ada' }));
app.listen(3000);
