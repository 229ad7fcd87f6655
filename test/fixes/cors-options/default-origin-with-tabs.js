const cors = require("cors")
const express = require("express")

const app = express()
app.use(
	cors({
		credentials: true,
		maxAge: 600,
	})
)
app.get("/", (req, res) => res.json([]))
app.listen(3000)
