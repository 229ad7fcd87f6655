const express = require('express');
const cors = require('cors');

const app = express();
// Where everybody is let in by a wildcard, no cookies are read anyway.
app.use(cors({ credentials: 'true' }));
app.listen(3000);
