const express = require("express");
const app = express();

app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "https://frontend.com");
  next();
});

app.get("/data", (req, res) => {
  res.json({ message: "Data from server" });
});

app.listen(3000, () => console.log("API running on port 3000"));
