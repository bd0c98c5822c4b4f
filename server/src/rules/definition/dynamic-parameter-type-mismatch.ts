import type { Definition } from '../../connector/definition/definition';
import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { findInput } from '../../connector/definition/inputs';
import type { Operation } from '../../connector/definition/views';
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
              values: { ...values, actual: jsonType(literal.value) },
              fixes: convert(literal.value, expected, literal.at),
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

function jsonType(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function fits(value: Json, type: string): boolean {
  if (value === null || type === 'file') return true;
  return type === 'integer' ? Number.isInteger(value) : jsonType(value) === type;
}

/** Writes a value in another type where nothing is lost by it. */
function convert(value: Json, type: string, at: Place): Fix[] {
  const converted = convertedValue(value, type);
  if (converted === undefined) return [];
  return [safeFix('Change to {value}', set(at, converted), { value: JSON.stringify(converted) })];
}

function convertedValue(value: Json, type: string): Json | undefined {
  if (type === 'string')
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined;
  const number = Number(value);
  const lossless =
    (type === 'number' || type === 'integer') && String(number) === value && Number.isFinite(number);
  return lossless && fits(number, type) ? number : undefined;
}
