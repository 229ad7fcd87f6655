const express = require('express')
const cors = require('cors')

const app = express()
app.use(cors({ origin: 'https://app.example.com', allowedHeaders: 'Authorization, Content-Type' }))
app.use(express.json())

app.post('/comments', (req, res) => res.status(201).json(req.body))

app.listen(3000)
