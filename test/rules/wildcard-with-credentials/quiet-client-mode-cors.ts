import html2canvas from 'html2canvas';

const cors = { mode: 'cors', credentials: 'include' } as const;

export async function loadAvatar(url: string): Promise<Blob> {
  const response = await fetch(url, { ...cors, cache: 'no-store' });
  return response.blob();
}

export async function screenshot(element: HTMLElement): Promise<HTMLCanvasElement> {
  const canvas = await html2canvas(element, { useCORS: true, allowTaint: false });
  const image = new Image();
  image.crossOrigin = 'use-credentials';
  image.src = canvas.toDataURL();
  return canvas;
}

export function widgetUrl(): string {
  return window.location.origin.includes('staging') ? '/widget.staging.js' : '/widget.js';
}
