import { PNG } from 'pngjs';

/** A picture for tests: a background with a square logo in its middle. Colours are #rrggbb or #rrggbbaa. */
export interface IconDescription {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly logo?: { readonly color: string; readonly width: number; readonly height: number };
  /** Colour of the 3 × 3 pixels in each corner. */
  readonly corners?: string;
}

/** Draws an icon as PNG bytes. */
export function drawIcon({ width, height, background, logo, corners }: IconDescription): Uint8Array {
  const png = new PNG({ width, height });
  const fill = (x0: number, y0: number, x1: number, y1: number, color: string): void => {
    const [r = 0, g = 0, b = 0, a = 255] = (color.slice(1).match(/../g) ?? []).map(part =>
      parseInt(part, 16),
    );
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) png.data.set([r, g, b, a], (y * width + x) * 4);
  };
  fill(0, 0, width, height, background);
  if (logo) {
    const x = Math.floor((width - logo.width) / 2);
    const y = Math.floor((height - logo.height) / 2);
    fill(x, y, x + logo.width, y + logo.height, logo.color);
  }
  if (corners) {
    for (const x of [0, width - 3]) for (const y of [0, height - 3]) fill(x, y, x + 3, y + 3, corners);
  }
  return PNG.sync.write(png);
}
