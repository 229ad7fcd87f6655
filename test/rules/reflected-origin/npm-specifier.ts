import cors from 'npm:cors@2.8.5';
import express from 'npm:express@4';

const app = express();

app.use(cors({ origin: true, credentials: true }));
//                     ^^^^ error reflected-origin 💡
app.get('/users/:id?', (req, res) => res.json({ id: req.params.id }));

app.listen(8000);
