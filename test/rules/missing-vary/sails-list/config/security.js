module.exports.security = {
  cors: {
    allRoutes: true,
    allowOrigins: ['https://app.example.com', 'https://admin.example.com'],
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-vary
    allowCredentials: true,
  },
};
