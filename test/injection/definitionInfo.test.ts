import { describeInjections, type Injection } from './harness';
import { middle, pointerTo, root, spotBelow, visibleOperations } from './places';

const injections: readonly Injection[] = [
  {
    rule: 'title-max-30',
    inject(patient) {
      const info = spotBelow(root(patient), 'info');
      if (!info) return undefined;
      info.at['title'] = 'Parcels and Letters of Contosoland';
      return { pointer: pointerTo(info, 'title') };
    },
  },
  {
    rule: 'operation-summary-length',
    inject(patient) {
      const operation = middle(visibleOperations(patient));
      if (!operation) return undefined;
      operation.at['summary'] = `List ${'very '.repeat(16)}old parcels`;
      return { pointer: pointerTo(operation, 'summary') };
    },
  },
  {
    rule: 'operation-summary-length',
    what: '80 characters are allowed',
    exempt: true,
    inject(patient) {
      const operation = middle(visibleOperations(patient));
      if (!operation) return undefined;
      operation.at['summary'] = `List ${'x'.repeat(75)}`;
      return { pointer: pointerTo(operation, 'summary') };
    },
  },
];

describeInjections('defects in the general part of a definition', injections);
