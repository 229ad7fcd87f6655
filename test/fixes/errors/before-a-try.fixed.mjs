// error: /missing
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';

createServer(async (req, res) => {
	res.setHeader('Vary', 'Origin')
	if (req.headers.origin === 'https://app.example.com') res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com')
	try {
		const text = await readFile(req.url === '/' ? 'package.json' : req.url, 'utf8')
		res.end(text)
	} catch (error) {
		res.writeHead(500, { 'Content-Type': 'application/json' })
		res.end(JSON.stringify({ error: error.message }))
	}
}).listen(3000)
