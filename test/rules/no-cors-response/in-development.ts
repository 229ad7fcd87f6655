export async function flags(): Promise<unknown> {
  const response = await fetch('https://flags.example.com/all', {
    mode: process.env.NODE_ENV === 'development' ? 'no-cors' : 'cors',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info no-cors-response 💡
  });
  return response.json();
}
