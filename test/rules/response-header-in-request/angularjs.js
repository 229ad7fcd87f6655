angular
  .module('shop', [])
  .config([
    '$httpProvider',
    function ($httpProvider) {
      $httpProvider.defaults.headers.common['Access-Control-Allow-Origin'] = '*';
      //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    },
  ])
  .factory('cart', function ($http) {
    return {
      load: function () {
        return $http.get('https://shop.example.com/cart', {
          headers: { 'Access-Control-Allow-Headers': 'Content-Type' },
          //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
        });
      },
    };
  });
