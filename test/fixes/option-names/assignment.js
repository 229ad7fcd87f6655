const express = require('express')
const cors = require('cors')

const options = { origin: 'https://app.example.com' }
options.credential = true
options['allowHeaders'] = ['X-Api-Key']

const app = express()
app.use(cors(options))
app.get('/', (req, res) => res.send('ok'))
app.listen(3000)
