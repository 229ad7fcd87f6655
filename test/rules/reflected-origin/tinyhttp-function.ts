import { App, type Request } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const app = new App();

app.use(cors({ origin: (req: Request) => req.headers.origin ?? '*', credentials: true }));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
app.get('/me', (req, res) => void res.json({ name: 'me' }));
app.listen(3000);
