import * as bodyParser from 'body-parser';
import * as cors from 'cors';
import * as express from 'express';

const app: express.Application = express();
app.use(bodyParser.json());
app.use(cors({ origin: true, credentials: true }));
//                     ^^^^ error reflected-origin 💡

const router = express.Router();
router.get('/', (req: express.Request, res: express.Response) => {
  res.json({ user: req.query['user'] });
});
app.use('/users', router);

app.listen(3000);
