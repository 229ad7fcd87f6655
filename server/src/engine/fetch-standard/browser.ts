// The browser engines whose differences matter here. Chrome, Edge, Opera and Electron are Chromium.

export type Browser = 'chromium' | 'firefox' | 'safari';

export const browsers: readonly Browser[] = ['chromium', 'firefox', 'safari'];
