import { NextResponse, type NextRequest } from 'next/server';

function corsHeaders(request: NextRequest): HeadersInit {
  return {
    'Access-Control-Allow-Origin': request.headers.get('origin') ?? '',
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
  };
}

export async function GET(request: NextRequest) {
  return NextResponse.json({ name: 'Ada', plan: 'team' }, { headers: corsHeaders(request) });
}

export async function OPTIONS(request: NextRequest) {
  return new NextResponse(null, { status: 204, headers: corsHeaders(request) });
}
