// path: /subscriptions
import express from "express"

const app = express()
app.use(express.json())

app.put("/subscriptions", (_req, res) => {
    res.status(201).header("Access-Control-Allow-Origin", "https://app.example.com").json({ email: "ada" })
})

app.listen(3000)
