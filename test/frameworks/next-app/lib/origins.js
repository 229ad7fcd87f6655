export const allowed = ['https://app.example.com', 'https://admin.example.com'];
