const express = require("express")
const cors = require("cors")

const app = express()
const options = { credentials: true }
options.origin = ["https://app.example.com"]

if (process.env.CORS !== "off") {
	app.use(cors(options))
}

app.get("/", (req, res) => res.send("hello"))

app.listen(3000)
