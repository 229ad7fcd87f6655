/** Who may read what the API says. */
export const allowedOrigins = ['https://app.example.com', 'https://admin.example.com'];

export function isAllowedOrigin(origin: string | undefined): boolean {
  return origin !== undefined && allowedOrigins.includes(origin);
}
