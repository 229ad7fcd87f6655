import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { getSession } from '~/session.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await getSession(request.headers.get('Cookie'));
  return json(
    { user: session.get('user') },
    {
      headers: {
        'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '*',
        //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
        'Access-Control-Allow-Credentials': 'true',
        Vary: 'Origin',
      },
    },
  );
}
