import { feathers } from '@feathersjs/feathers';
import express, { cors, json, rest } from '@feathersjs/express';

const app = express(feathers());

app.use(cors({ origin: true, credentials: true }));
//                     ^^^^ error reflected-origin 💡
app.use(json());
app.configure(rest());
app.use('/messages', { find: async () => [] });
app.listen(3030);
