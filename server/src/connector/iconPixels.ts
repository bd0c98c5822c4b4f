import type { Icon } from './icon';
import { once } from './memo';
import type { Pixels } from './png';

/** A colour with its alpha, each 0 to 255. What is wholly transparent has no colour: 0, 0, 0. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

export function pixelAt({ width, rgba }: Pixels, x: number, y: number): Rgba {
  const at = 4 * (y * width + x);
  const alpha = rgba[at + 3] ?? 0;
  return alpha === 0 ? [0, 0, 0, 0] : [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0, alpha];
}

/** Whether two colours lie so near in every channel, alpha included. */
export function isNear(a: Rgba, b: Rgba, most: number): boolean {
  return a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= most);
}

/** The pixels of the outermost ring, each once. */
export function ringOf(pixels: Pixels): Rgba[] {
  const { width, height } = pixels;
  const ring: Rgba[] = [];
  for (let x = 0; x < width; x++) {
    ring.push(pixelAt(pixels, x, 0));
    if (height > 1) ring.push(pixelAt(pixels, x, height - 1));
  }
  for (let y = 1; y < height - 1; y++) {
    ring.push(pixelAt(pixels, 0, y));
    if (width > 1) ring.push(pixelAt(pixels, width - 1, y));
  }
  return ring;
}

/** The most frequent colour of an icon's outermost ring; of two that are as frequent, the one that comes first. */
export const borderOf = once((icon: Icon): Rgba | undefined => {
  if (!icon.pixels) return undefined;
  const counts = new Map<number, { color: Rgba; count: number }>();
  for (const color of ringOf(icon.pixels)) {
    const key = ((color[0] * 256 + color[1]) * 256 + color[2]) * 256 + color[3];
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { color, count: 1 });
  }
  let most: { color: Rgba; count: number } | undefined;
  for (const one of counts.values()) if (!most || one.count > most.count) most = one;
  return most?.color;
});

/** The same as `#rrggbb`; undefined when it is transparent, even a little, or the icon cannot be read. */
export function borderColor(icon: Icon | undefined): string | undefined {
  const border = icon && borderOf(icon);
  return border?.[3] === 255 ? hexOf(border) : undefined;
}

/** A colour as `#rrggbb`, whatever its alpha. */
export function hexOf([red, green, blue]: Rgba): string {
  return `#${[red, green, blue].map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Reads `#rrggbb`; undefined when it is anything else. */
export function readHex(text: unknown): Rgba | undefined {
  const digits = typeof text === 'string' ? /^#([0-9a-f]{6})$/i.exec(text)?.[1] : undefined;
  if (digits === undefined) return undefined;
  const value = parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255, 255];
}
