export default {
  fetch(): Response {
    // cors-lint: public -- as far as our site goes
    const headers = { 'Access-Control-Allow-Origin': 'https://www.example.com' };
    return new Response('', { headers });
  },
};
