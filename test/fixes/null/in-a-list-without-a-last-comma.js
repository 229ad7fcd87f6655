const express = require('express')

const pages = [
    'https://app.example.com',
    'null'
]
const app = express()

app.use((req, res, next) => {
    res.vary('Origin')
    if (pages.includes(req.headers.origin)) res.header('Access-Control-Allow-Origin', req.headers.origin)
    next()
})
app.get('/', (req, res) => res.json([]))
app.listen(3000)
