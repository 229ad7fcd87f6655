const documented = {
  'Access-Control-Allow-Origin': 'Who may read the answer',
  'Access-Control-Allow-Methods': 'Which methods may be used',
};

export const explain = (name) => documented[name];

export async function explainFor(url) {
  const { headers } = await fetch(url);
  return [...headers.keys()].map(explain);
}
