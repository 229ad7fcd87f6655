const express = require("express")

const allowedOrigins = ["https://app.example.com"]

const app = express()

app.get("/", (req, res) => {
  const origin = req.get("Origin")
  res.set({
    ...(origin && allowedOrigins.includes(origin) ? { "Access-Control-Allow-Origin": origin } : {}),
    Vary: "Origin",
    "Access-Control-Allow-Credentials": "true",
    "Content-Language": "en",
  })
  res.json([])
})
app.listen(3000)
