const headers = new Headers([
  ['Accept', 'application/json'],
]);

export const load = () => fetch('https://api.example.com/load', { headers });
