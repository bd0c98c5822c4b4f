import type { Definition } from '../../connector/definition/definition';
import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { isObject, type Json } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule, type Report } from '../../engine/rule';
import { nearest } from '../../engine/words';

export default rule({
  id: 'operationid-reference-not-found',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationIdNotFound'],
    policyCodes: [],
    message: "The 'operationId' could not be found in this swagger document.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { unknown: 'The definition has no operation "{id}".' },
  visit: {
    root(definition, report) {
      for (const { operationId, invoked, at } of dynamicCalls(definition))
        if (operationId !== undefined && !invoked) reportUnknown(definition, operationId, at, report);
    },
    member: {
      'x-ms-capabilities'({ value, at, kind }, report, { definition }) {
        if (!definition || kind !== 'root' || !isObject(value)) return;
        const picker = value['file-picker'];
        checkHolder(definition, value.testConnection, below(at, 'testConnection'), report);
        if (!isObject(picker)) return;
        for (const part of ['open', 'browse'])
          checkHolder(definition, picker[part], below(at, 'file-picker', part), report);
      },
      'x-ms-operation-context'({ value, at, kind }, report, { definition }) {
        if (definition && kind === 'operation' && isObject(value))
          checkHolder(definition, value.simulate, below(at, 'simulate'), report);
      },
      'x-ms-notification'({ value, at, kind }, report, { definition }) {
        if (definition && kind === 'operation') checkHolder(definition, value, at, report);
      },
    },
  },
});

function checkHolder(
  definition: Definition,
  holder: Json | undefined,
  at: Place,
  report: Report<'unknown'>,
): void {
  if (!isObject(holder) || typeof holder.operationId !== 'string' || holder.operationId === '') return;
  if (!definition.operationsById.has(holder.operationId))
    reportUnknown(definition, holder.operationId, at, report);
}

function reportUnknown(
  { operationsById }: Definition,
  id: string,
  holder: Place,
  report: Report<'unknown'>,
): void {
  const at = below(holder, 'operationId');
  const meant = nearest(id, operationsById.keys());
  report('unknown', at, {
    values: { id },
    fixes: meant === undefined ? [] : [suggestion('Change to "{meant}"', set(at, meant), { meant })],
  });
}
