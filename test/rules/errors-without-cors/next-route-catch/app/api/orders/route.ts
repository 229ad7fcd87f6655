import { NextResponse } from 'next/server';
import { listOrders } from '@/lib/orders';

export async function GET() {
  try {
    const orders = await listOrders();
    return NextResponse.json(orders, { headers: { 'Access-Control-Allow-Origin': 'https://shop.example.com' } });
    //                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
  } catch {
    return NextResponse.json({ error: 'Try again later' }, { status: 500 });
  }
}
