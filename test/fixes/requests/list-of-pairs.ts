const headers = new Headers([
  ['Accept', 'application/json'],
  ['Access-Control-Allow-Origin', '*'],
]);

export const load = () => fetch('https://api.example.com/load', { headers });
