import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { cors } from 'remix-utils/cors';
import { cartOf } from '../models/cart.server';

export async function loader({ request }: LoaderFunctionArgs) {
  return await cors(request, json(await cartOf(request)), { credentials: true });
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
}
