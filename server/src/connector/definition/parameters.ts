import type { Parameter } from './views';

/** Whether makers meet a parameter: it is not the body, not hidden, and a visible operation takes it. */
export function isShown({ in: location, internal, operations }: Parameter): boolean {
  return location !== 'body' && !internal && operations.some(operation => !operation.internal);
}

/** Whether a form parameter carries a file: of type file, or a string of bytes. */
export function carriesFile({ in: location, json }: Parameter): boolean {
  if (json.type === 'file') return true;
  return location === 'formData' && json.type === 'string' && json.format === 'binary';
}
