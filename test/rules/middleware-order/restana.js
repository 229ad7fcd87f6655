const cors = require('cors');
const restana = require('restana');

const service = restana();

service.use((req, res, next) => {
  if (!req.headers.authorization) return res.send('No token', 401);
  next();
});
service.use(cors({ origin: 'https://app.example.com' }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡
service.delete('/items/:id', (req, res) => res.send('', 204));

service.start(3000);
