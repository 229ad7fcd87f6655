exports.cors = {
  enable: true,
  package: 'egg-cors',
};

exports.security = {
  enable: false,
};
