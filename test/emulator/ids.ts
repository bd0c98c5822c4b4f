import { createHash } from 'node:crypto';

/** Ids that look like the service's and are the same in every run. */
export interface Ids {
  guid(): string;
  /** 64-bit decimal number in a string, beyond what a JavaScript number holds exactly. */
  submission(): string;
  /** With its quotes, e.g. `"00002c2d-0000-0800-0000-636e77380000"`; the last part is the time. */
  etag(now: number): string;
}

export function createIds(): Ids {
  let count = 0;
  return {
    guid() {
      count += 1;
      const hex = createHash('sha256').update(`emulator ${count}`).digest('hex');
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `a${hex.slice(17, 20)}`,
        hex.slice(20, 32),
      ].join('-');
    },
    submission() {
      count += 1;
      return String(1_152_921_505_695_125_041n + 2n * BigInt(count));
    },
    etag(now) {
      count += 1;
      const hex = (value: number) => value.toString(16).padStart(8, '0');
      return `"${hex(count)}-0000-0800-0000-${hex(Math.floor(now / 1000))}0000"`;
    },
  };
}
