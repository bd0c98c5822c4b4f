import { LayoutBuilder, type Layout } from './layout';
import type { Json } from './parse';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Key extends Span {
  readonly text: string;
}

/** A container that is being filled. */
export interface OpenContainer {
  readonly isArray: boolean;
  /** Offset of its bracket. */
  readonly start: number;
}

interface Frame extends OpenContainer {
  readonly value: Json[] | Record<string, Json>;
  readonly index: number;
  last: number;
}

/** Builds the values and the layout of a text from its pieces, in the order of the text. */
export interface TreeBuilder {
  /** The containers that are open, the innermost last. */
  readonly open: readonly OpenContainer[];
  addScalar(span: Span, key: Key | undefined, value: Json): void;
  openContainer(span: Span, key: Key | undefined, isArray: boolean): void;
  /** Closes the innermost container. */
  close(end: number): void;
  finish(): { value: Json | undefined; layout: Layout };
}

export function createTreeBuilder(text: string): TreeBuilder {
  const layout = new LayoutBuilder(text);
  const frames: Frame[] = [];
  let root: Json | undefined;

  const add = (span: Span, key: Key | undefined, value: Json): number => {
    const frame = frames[frames.length - 1];
    const index = layout.open(span.start, key?.start ?? -1, key?.end ?? -1, frame?.last ?? -1);
    layout.close(index, span.end);
    if (!frame) root = value;
    else {
      frame.last = index;
      if (Array.isArray(frame.value)) frame.value.push(value);
      else if (key) setMember(frame.value, key.text, value);
    }
    return index;
  };
  return {
    open: frames,
    addScalar: add,
    openContainer(span, key, isArray) {
      const value: Frame['value'] = isArray ? [] : {};
      const index = add(span, key, value);
      frames.push({ isArray, start: span.start, value, index, last: -1 });
    },
    close(end) {
      const frame = frames.pop();
      if (frame) layout.close(frame.index, end);
    },
    finish: () => ({ value: root, layout: layout.finish() }),
  };
}

/** Sets an own member, also one that is called `__proto__`. */
function setMember(object: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
