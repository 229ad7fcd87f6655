export async function handler(event) {
  const item = JSON.parse(event.body);
  return {
    statusCode: 200,
    headers: {
      'Access-Control-Allow-Origin': 'https://app.example.com',
      'Access-Control-Allow-Methods': 'PUT',
    },
    body: JSON.stringify(item),
  };
}
