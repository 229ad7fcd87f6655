import express from "express"
import cors from "cors"

const app = express()

/* cors-lint: public -- the price list */
app.use(cors({ origin: "*" }))

app.get("/", (req, res) => res.json([]))

app.listen(3000)
