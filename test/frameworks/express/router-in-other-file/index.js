const express = require('express');
const users = require('./routes/users');
const files = require('./routes/files');

const app = express();

app.use('/v1/users', users);
app.use(['/v1/files', '/files'], files({ publicRead: true }));
app.use(require('./not-found'));

module.exports = app;

if (require.main === module) {
  app.listen(process.env.PORT || 3000);
}
