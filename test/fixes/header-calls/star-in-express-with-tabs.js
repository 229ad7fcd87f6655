import express from "express"

const app = express()

app.use((req, res, next) => {
	res.setHeader("Access-Control-Allow-Origin", "*")
	res.setHeader("Access-Control-Allow-Credentials", "true")
	next()
})
app.get("/", (req, res) => res.json([]))
app.listen(3000)
