const axios = require('axios');

const headers = {
  'Access-Control-Allow-Origin': 'https://app.example.com',
  'Content-Type': 'application/json',
};

exports.handler = async (event) => {
  const { data } = await axios.post('https://internal.example.net/quote', JSON.parse(event.body), { headers });
  return { statusCode: 200, headers, body: JSON.stringify(data) };
};
