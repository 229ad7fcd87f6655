import cors, { type CorsOptions } from 'cors';
import express from 'express';

const previews = /^https:\/\/preview-\d+\.example\.com$/g;
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

const options: CorsOptions = {
  origin(origin, callback) {
    callback(null, origin === undefined || previews.test(origin) ? origin : false);
  },
};

const app = express();
app.use((request, response, next) => {
  response.vary('Origin');
  next();
});
app.use(cors(options));
app.get('/', (request, response) => response.send('ok'));
app.listen(3000);
