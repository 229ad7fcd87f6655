const monitor = 'https://status.example.net';

export const partners = ['https://partner-a.example.com', 'https://partner-b.example.com'];
export default monitor;
