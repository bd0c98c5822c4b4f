/** Says whether a value read from a file has a shape. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = value => typeof value === 'string';
export const flag: Shape = value => typeof value === 'boolean';
export const count: Shape = value => Number.isSafeInteger(value) && Number(value) >= 0;
export const time: Shape = value => typeof value === 'string' && !Number.isNaN(Date.parse(value));

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  value =>
    values.includes(value);

export const optional =
  (shape: Shape): Shape =>
  value =>
    value === undefined || shape(value);

export const list =
  (shape: Shape): Shape =>
  value =>
    Array.isArray(value) && value.every(shape);

/** An object whose named fields have a shape; fields of other names are left alone. */
export const fields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  value =>
    isObject(value) && Object.entries(shapes).every(([name, shape]) => shape(value[name]));

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
