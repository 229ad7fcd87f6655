const cors = require('cors');
const express = require('express');

const app = express();

// Only the boolean `true` counts for the package: this sends no credentials header.
app.use(cors({ origin: '*', credentials: 'true' }));

app.get('/', (req, res) => res.json({}));

app.listen(3000);
