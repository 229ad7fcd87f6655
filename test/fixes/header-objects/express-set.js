const express = require("express")

const app = express()

app.get("/", (req, res) => {
  res.set({
    "Access-Control-Allow-Origin": req.get("Origin"),
    "Access-Control-Allow-Credentials": "true",
    "Content-Language": "en",
  })
  res.json([])
})
app.listen(3000)
