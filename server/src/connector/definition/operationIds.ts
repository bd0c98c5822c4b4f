import type { Definition } from './definition';

/** An operationId that no operation has: the wanted one, else with the first number behind it that is free. */
export function freeOperationId({ operationsById }: Definition, wanted: string): string {
  let id = wanted;
  for (let n = 2; operationsById.has(id); n++) id = `${wanted}${n}`;
  return id;
}
