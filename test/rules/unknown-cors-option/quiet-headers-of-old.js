const express = require('express');
const cors = require('cors');

const app = express();

// The name that version 1 had is still read.
app.use(cors({ origin: 'https://app.example.com', headers: ['Content-Type'] }));

app.listen(3000);
