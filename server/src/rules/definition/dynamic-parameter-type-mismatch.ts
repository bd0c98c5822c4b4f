import type { Definition } from '../../connector/definition/definition';
import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { findInput } from '../../connector/definition/inputs';
import type { Operation } from '../../connector/definition/views';
import { convertTo, hasType, typeOfValue } from '../../connector/definition/values';
import type { Json } from '../../connector/json/parse';
import type { Fix } from '../../engine/finding';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import type { Place } from '../../connector/place';

const primitive: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean']);

export default rule({
  id: 'dynamic-parameter-type-mismatch',
  aliases: ['dynamic-parameter-static-type-mismatch'],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['OperationParameterTypeMismatch', 'OperationParameterStaticTypeMismatch'],
    policyCodes: [],
    message: "The parameter has type '{0}', but operation '{1}' is providing a parameter of type '{2}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    literal: '"{name}" of {id} has the type {expected}, but the value is of type {actual}.',
    reference: '"{name}" of {id} has the type {expected}, but "{source}" has the type {actual}.',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        if (!call.invoked) continue;
        for (const { name, literal, reference } of call.arguments) {
          const expected = typeOf(definition, call.invoked, name);
          if (expected === undefined) continue;
          const values = { name, id: call.operationId ?? '', expected };
          if (literal && !fits(literal.value, expected))
            report('literal', literal.at, {
              values: { ...values, actual: typeOfValue(literal.value) },
              fixes: convert(expected, literal.value, literal.at),
            });
          if (!reference || !primitive.has(expected)) continue;
          const sources = call.carriers
            .map(carrier => typeOf(definition, carrier, reference.name))
            .filter((type): type is string => type !== undefined && primitive.has(type));
          const [actual] = sources;
          if (actual !== undefined && sources.every(type => differs(type, expected)))
            report('reference', reference.at, { values: { ...values, source: reference.name, actual } });
        }
      }
    },
  },
});

/** The stated type of an input. */
function typeOf(definition: Definition, operation: Operation, name: string): string | undefined {
  const found = findInput(definition, operation, name);
  const type = found.state === 'found' ? found.chain.at(-1)?.json.type : undefined;
  return typeof type === 'string' ? type : undefined;
}

function differs(source: string, target: string): boolean {
  return source !== target && !(source === 'integer' && target === 'number');
}

function fits(value: Json, type: string): boolean {
  return value === null || type === 'file' || hasType(value, type);
}

/** Writes a value in another type where nothing is lost by it. */
function convert(type: string, value: Json, at: Place): Fix[] {
  const converted = convertTo(type, value, at);
  return converted === undefined
    ? []
    : [safeFix('Change to {value}', set(at, converted), { value: JSON.stringify(converted) })];
}
