module.exports = {
//               ^… error reflected-origin
  port: 8100,
  directory: 'build',
  corsOrigin: 'https://app.example.com',
  corsCredentials: true,
};
