$.ajaxSetup({
  headers: { 'Access-Control-Allow-Origin': '*' },
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
});

$(function () {
  $('#subscribe').on('click', function () {
    $.ajax({
      url: 'https://lists.example.com/subscribe',
      type: 'POST',
      data: { mail: $('#mail').val() },
      beforeSend: function (xhr) {
        xhr.setRequestHeader('Access-Control-Allow-Origin', '*');
        //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
      },
      success: function () {
        $('#thanks').show();
      },
    });
  });
});
