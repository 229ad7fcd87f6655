// This is how it is suppressed elsewhere: cors-lint-disable-next-line reflected-origin
const help = '// cors-lint-disable-next-line reflected-origin';
export const page = `
  /* cors-lint-disable */
`;
export const pattern = /[/]* cors-lint-disable-next-line/;
export const headers = { 'Access-Control-Allow-Origin': 'https://app.example.com', 'X-Help': help };
