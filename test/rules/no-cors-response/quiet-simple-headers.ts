export const report = (line: string) =>
  fetch('https://logs.example.net/lines', {
    method: 'POST',
    mode: 'no-cors',
    headers: { Accept: '*/*', 'Content-Type': 'text/plain;charset=UTF-8', 'Accept-Language': 'en' },
    body: line,
  });
