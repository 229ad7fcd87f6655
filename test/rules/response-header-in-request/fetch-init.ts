interface Order {
  readonly id: string;
}

export async function loadOrders(token: string): Promise<Order[]> {
  const response = await fetch('https://api.example.com/orders', {
    method: 'GET',
    headers: {
      Authorization: `Bearer ${token}`,
      'Access-Control-Allow-Origin': '*',
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    },
  });
  if (!response.ok) throw new Error(`Orders: ${response.status}`);
  return (await response.json()) as Order[];
}
