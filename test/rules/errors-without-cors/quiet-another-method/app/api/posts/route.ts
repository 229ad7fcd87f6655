import { savePost } from '@/lib/posts';

// Everybody may read; only our own pages write.
export async function GET() {
  return Response.json([], { headers: { 'Access-Control-Allow-Origin': '*' } });
}

export async function POST(request: Request) {
  const post = await request.json();
  if (!post.title) return Response.json({ error: 'No title' }, { status: 400 });
  return Response.json(await savePost(post), { status: 201 });
}
