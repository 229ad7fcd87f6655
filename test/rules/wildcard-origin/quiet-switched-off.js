const cors = require('cors');
const app = require('express')();

app.use(cors({ origin: false }));
app.get('/', (req, res) => res.send('*'));
app.listen(3000);
