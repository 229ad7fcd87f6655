const form = document.querySelector('#contact');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await fetch('https://hooks.example.net/contact', {
    method: 'POST',
    mode: 'no-cors',
  //^^^^^^^^^^^^^^^ info no-cors-response 💡
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  });
  form.reset();
});
