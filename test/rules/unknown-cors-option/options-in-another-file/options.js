module.exports = {
  allowedOrigins: ['https://app.example.com'],
//^^^^^^^^^^^^^^ error unknown-cors-option 💡
  credentials: false,
};
