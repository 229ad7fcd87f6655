export const withCookies = false;
