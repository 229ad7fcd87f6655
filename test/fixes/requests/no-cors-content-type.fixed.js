export const send = (body) =>
  fetch('https://hooks.example.net', {
    method: 'POST',
    mode: 'no-cors',
    body: JSON.stringify(body),
  });
