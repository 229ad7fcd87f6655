// A comment without a name, above what nobody objects to.
export default {
  async fetch(request: Request): Promise<Response> {
    // cors-lint-disable-next-line -- answers are for our own site only
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
    const headers = { 'Access-Control-Allow-Origin': 'https://www.example.com' };
    return new Response('{}', { headers });
  },
};
