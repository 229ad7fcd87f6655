const express = require("express")
const cors = require("cors")

const app = express()
const options = { credentials: true }
options.origin = ["https://app.example.com"]

app.get("/", (req, res) => res.send("hello"))

if (process.env.CORS !== "off") {
	app.use(cors(options))
}

app.listen(3000)
