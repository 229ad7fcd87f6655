export const rates = async () => (await fetch('https://rates.example.net', { mode: 'no-cors' })).json();

export const quotes = () =>
  fetch('https://quotes.example.net', {
    method: 'GET',
    mode: 'no-cors',
    cache: 'no-store',
  }).then((response) => response.text());
