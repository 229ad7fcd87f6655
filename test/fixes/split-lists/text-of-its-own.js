const express = require('express')
const cors = require('cors')

const origins = 'https://app.example.com, https://admin.example.com'.split(',')

const app = express()
app.use(cors({ origin: origins, credentials: true }))
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
