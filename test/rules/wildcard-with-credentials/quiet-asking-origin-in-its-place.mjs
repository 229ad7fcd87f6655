// Where credentials are allowed, the asking origin takes the wildcard's place. That a caller may hand the text `*` over as
// its origin is nobody's fault.

function chosenOrigin(settings, asking) {
  if (Array.isArray(settings.origin)) return settings.origin.includes(asking) ? asking : null;
  return settings.origin;
}

export function allowOrigin(headers, settings, asking) {
  headers.append('Vary', 'Origin');
  let allowed = chosenOrigin(settings, asking);
  if (!allowed) return;
  if (settings.credentials && allowed === '*') {
    if (!asking) return;
    allowed = asking;
  }
  headers.set('Access-Control-Allow-Origin', allowed);
  if (settings.credentials) headers.set('Access-Control-Allow-Credentials', 'true');
}
