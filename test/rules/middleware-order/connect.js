const connect = require('connect');
const cors = require('cors');
const http = require('node:http');

const app = connect();

app.use((req, res, next) => {
  if (!req.headers.authorization) {
    res.statusCode = 401;
    return res.end();
  }
  next();
});
app.use(cors({ origin: 'https://app.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡
app.use('/logs', (req, res) => {
  res.end('[]');
});

http.createServer(app).listen(3000);
