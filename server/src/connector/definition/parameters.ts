import type { Parameter } from './views';

/** Whether a form parameter carries a file: of type file, or a string of bytes. */
export function carriesFile({ in: place, json }: Parameter): boolean {
  if (json.type === 'file') return true;
  return place === 'formData' && json.type === 'string' && json.format === 'binary';
}
