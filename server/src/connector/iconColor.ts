import type { Icon } from './icon';

/** The colour that fills most of the icon's border, as "#" and six hex digits; undefined when it is transparent or unreadable. */
export function borderColor(icon: Icon | undefined): string | undefined {
  const pixels = icon?.pixels;
  if (!pixels) return undefined;
  const { width, height, rgba } = pixels;
  const counts = new Map<string, number>();
  const count = (x: number, y: number): void => {
    const at = 4 * (y * width + x);
    if (rgba[at + 3] !== 255) return;
    const color = `#${Buffer.from(rgba.subarray(at, at + 3)).toString('hex')}`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) count(x, y);
  for (let y = 1; y < height - 1; y++) for (const x of [0, width - 1]) count(x, y);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}
