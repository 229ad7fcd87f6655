// requests: GET /messages, GET /messages/1, OPTIONS /messages, GET /nowhere
// The CORS that @feathersjs/express exports, before its services.

const { feathers } = require('@feathersjs/feathers');
const express = require('@feathersjs/express').default;
const { rest, json, urlencoded, cors, notFound, errorHandler } = require('@feathersjs/express');

const messages = {
  async find() {
    return [];
  },
  async get(id) {
    return { id };
  },
};

const app = express(feathers());

app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
app.use(json());
app.use(urlencoded({ extended: true }));
app.configure(rest());
app.use('/messages', messages);
app.use(notFound());
app.use(errorHandler({ logger: false }));

app.listen(3030);
