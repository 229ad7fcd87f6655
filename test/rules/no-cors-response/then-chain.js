export function loadQuote() {
  return fetch('https://quotes.example.net/today', {
    method: 'GET',
    mode: 'no-cors',
  //^^^^^^^^^^^^^^^ warning no-cors-response 💡
    cache: 'no-store',
  })
    .then((response) => response.text())
    .then((text) => text.trim());
}
