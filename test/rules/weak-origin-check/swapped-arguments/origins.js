exports.allowedOrigins = ['https://notes.example.com', 'https://example.net'];
