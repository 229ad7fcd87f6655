const express = require('express')
const app = express(

app.use((req, res, next) => {
  res.header('Access-Control-Allow-Credentials', true
  next()
}

=======
>>>>>>> feature/cors
app.get('/', (req, res) => res.json({})
