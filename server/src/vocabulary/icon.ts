/**
 * What certification wants of an icon.
 * https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon
 */
export const icon = {
  name: 'icon.png',
  /** Pixels that each side has. */
  smallest: 100,
  largest: 230,
  /** Bytes that the file must stay below. */
  bytes: 1_048_576,
  /** How much of the width and height the logo must stay below. */
  logoShare: 0.7,
  /** Channel values by which two colours that count as one may differ. */
  sameColor: 8,
  sameAsForbidden: 2,
  sameAsBackground: 24,
  /** Of all pixels, how many may be transparent before it shows. */
  transparentShare: 0.001,
} as const;
