// The app is made by a function, and a second app is mounted in it.

const express = require('express');

function createAdmin() {
  const admin = express();
  admin.use((req, res, next) => {
    res.set('Access-Control-Allow-Origin', 'https://admin.example.com');
    res.set('Access-Control-Allow-Credentials', 'true');
    next();
  });
  admin.get('/stats', (req, res) => res.json({}));
  return admin;
}

const createApp = ({ cors = true } = {}) => {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 1);
  if (cors) {
    app.use((req, res, next) => {
      res.set('Access-Control-Allow-Origin', '*');
      next();
    });
  }
  app.use('/admin', createAdmin());
  app.get('/', (req, res) => res.send('hello'));
  return app;
};

const app = createApp();
app.listen(process.env.PORT || 3000);
