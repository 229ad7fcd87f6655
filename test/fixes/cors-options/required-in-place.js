const app = require('express')();
app.use(require('cors')({ origin: '*', credentials: true }));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
