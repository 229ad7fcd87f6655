fetch("https://api.yourdomain.com/data")
  .then(response => response.json())
  .then(data => console.log(data))
  .catch(err => console.error("CORS error:", err));
