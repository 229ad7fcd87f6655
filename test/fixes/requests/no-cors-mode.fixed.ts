export const rates = async () => (await fetch('https://rates.example.net')).json();

export const quotes = () =>
  fetch('https://quotes.example.net', {
    method: 'GET',
    cache: 'no-store',
  }).then((response) => response.text());
