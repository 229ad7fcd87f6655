import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const app = new App();

app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
app.get('/', (req, res) => void res.json({ name: 'Ada' }));
app.listen(3000);
