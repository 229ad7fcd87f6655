// requests: GET /messages, GET /other
// What comes after `rest()` does not reach services, however late they are registered.

const { feathers } = require('@feathersjs/feathers');
const express = require('@feathersjs/express').default;
const { rest } = require('@feathersjs/express');

function messages(app) {
  app.use('/messages', { find: async () => [] });
}

const app = express(feathers());
app.configure(rest());
app.use((req, res, next) => {
  res.header('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});
app.configure(messages);
app.use('/other', (req, res) => {
  res.header('X-Other', 'yes').end();
});

app.listen(3030);
