export const one = () => fetch('https://api.example.com/one');

export const two = () =>
  fetch('https://api.example.com/two', {
    method: 'POST',
  });
