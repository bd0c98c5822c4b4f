import type { JsonObject } from '../../connector/json/parse';
import { notificationUrls, type Step } from '../../connector/definition/notifications';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { append, insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'notification-url-not-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['NotificationUrlNotRequired'],
    policyCodes: [],
    message: 'The notification URL property must be required all the way through the schema chain.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Webhooks',
  messages: {
    optional:
      '"{name}" leads to the notification URL but is not required; "required" of its object has to name it.',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      const steps = new Map<JsonObject, Step[]>();
      for (const { chain } of notificationUrls(definition))
        for (const step of chain) {
          const known = steps.get(step.use.json);
          if (known) known.push(step);
          else steps.set(step.use.json, [step]);
        }
      for (const ways of steps.values()) {
        const [step] = ways;
        if (!step || ways.some(({ required }) => required)) continue;
        report('optional', step.use.at, { values: { name: step.name }, fixes: [requireIt(step)] });
      }
    },
  },
});

function requireIt({ holder, name }: Step): Fix {
  return safeFix(
    'Require "{name}"',
    Array.isArray(holder.json.required)
      ? append(below(holder.at, 'required'), name)
      : insertOrSet(holder, 'required', [name]),
    { name },
  );
}
