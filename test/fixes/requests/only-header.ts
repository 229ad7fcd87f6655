export const one = () => fetch('https://api.example.com/one', { headers: { 'Access-Control-Allow-Origin': '*' } });

export const two = () =>
  fetch('https://api.example.com/two', {
    method: 'POST',
    headers: {
      'Access-Control-Allow-Origin': '*',
    },
  });
