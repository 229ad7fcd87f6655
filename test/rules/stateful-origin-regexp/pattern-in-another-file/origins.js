exports.isTrusted = (origin) => exports.TRUSTED.test(origin);
exports.TRUSTED = /^https:\/\/[a-z]+\.example\.com$/g;
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡
