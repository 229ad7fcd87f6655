export const isOnline = () =>
  fetch('https://www.example.com/favicon.ico', { mode: 'no-cors', cache: 'no-store' })
    .then(() => true)
    .catch(() => false);
