/**
 * Days for which the link of a package must still work. Microsoft asks for 15 when the package is prepared
 * (https://learn.microsoft.com/connectors/custom-connectors/certification-submission) and rejects it below four
 * (policy 5000.3.1.2, https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors);
 * with 30 there is room for a review that begins late.
 */
export const linkDays = { usual: 30, wanted: 15, least: 4 } as const;
