module.exports.routes = {
  'GET /cors': 'ArticleController.cors',
  'GET /report': { action: 'report/show', cors: false },
  'GET /origins': { view: 'origins', locals: { allowOrigins: '*', allowCredentials: true } },
};
