import type { Icon } from './icon';
import { once } from './memo';
import type { Pixels } from './png';
import { icon as limits } from '../vocabulary/icon';

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
function ringOf(pixels: Pixels): Rgba[] {
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

/** How many pixels are not wholly opaque, and whether one of them lies on the outermost ring. Undefined without a picture. */
export const transparencyOf = once(({ pixels }: Icon) => {
  if (!pixels) return undefined;
  const { rgba } = pixels;
  let count = 0;
  for (let i = 3; i < rgba.length; i += 4) if ((rgba[i] ?? 255) < 255) count += 1;
  return { count, onBorder: count > 0 && ringOf(pixels).some(([, , , alpha]) => alpha < 255) };
});

/**
 * How much of the width or the height, whichever is more, lies between the outermost pixels unlike the border's colour:
 * 0 to 1. Undefined without a picture.
 */
export const logoShareOf = once((icon: Icon): number | undefined => {
  const border = borderOf(icon);
  if (!icon.pixels || !border) return undefined;
  const { width, height, rgba } = icon.pixels;
  const isBackground = (pixel: number): boolean => {
    const alpha = rgba[4 * pixel + 3] ?? 0;
    for (let i = 0; i < 4; i++) {
      const value = alpha === 0 ? 0 : (rgba[4 * pixel + i] ?? 0);
      if (Math.abs(value - (border[i] ?? 0)) > limits.sameAsBackground) return false;
    }
    return true;
  };
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (isBackground(y * width + x)) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  return right < 0 ? 0 : Math.max((right - left + 1) / width, (bottom - top + 1) / height);
});

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
