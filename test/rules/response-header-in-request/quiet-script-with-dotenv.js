require('dotenv').config();
const axios = require('axios');

axios
  .get(process.env.FEED_URL, { headers: { 'Access-Control-Allow-Origin': '*' } })
  .then(({ data }) => console.log(data.length));
