const express = require("express")

const app = express()

app.options("/rows/:id", (req, res) => res.set("Access-Control-Allow-Origin", "https://app.example.com").sendStatus(204))
app.delete("/rows/:id", (req, res) => res.set("Access-Control-Allow-Origin", "https://app.example.com").sendStatus(204))

app.listen(3000)
