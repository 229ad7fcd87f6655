const express = require('express')

const allowedOrigins = ['https://app.example.com']

const app = express()

app.get('/', (req, res) => {
	const origin = req.headers.origin
	res.vary('Origin')
	if (origin && allowedOrigins.includes(origin)) {
		res.set('Access-Control-Allow-Origin', origin)
	}
	return res
		.set('Access-Control-Allow-Credentials', 'true')
		.json([])
})
app.listen(3000)
