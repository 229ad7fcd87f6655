// path: /subscriptions
import express from "express"

const app = express()
app.use(express.json())

app.options("/subscriptions", (_req, res) => {
    res.header("Access-Control-Allow-Origin", "https://app.example.com")
    res.header("Access-Control-Allow-Methods", "PUT")
    res.header("Access-Control-Allow-Headers", "Content-Type")
    res.sendStatus(204)
})

app.put("/subscriptions", (_req, res) => {
    res.status(201).header("Access-Control-Allow-Origin", "https://app.example.com").json({ email: "ada" })
})

app.listen(3000)
