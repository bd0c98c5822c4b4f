import type { Json } from '../../server/src/connector/json/parse';
import type { IconDescription } from './icons';

/** A small connector without a finding: what the examples of the rule pages are merged into. */
export const baseDefinition: Json = {
  swagger: '2.0',
  info: {
    title: 'Contoso Parcels',
    description: 'Contoso Parcels ships parcels and tells where they are, from pick-up to the front door.',
    version: '1.0.0',
    contact: { name: 'Contoso Support', url: 'https://contoso.com/support', email: 'support@contoso.com' },
  },
  host: 'parcels.contoso.com',
  basePath: '/v1',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  paths: {
    '/parcels/{parcelId}': {
      get: {
        operationId: 'GetParcel',
        summary: 'Get a parcel',
        description: 'Returns one parcel with its weight and where it is now.',
        parameters: [
          {
            name: 'parcelId',
            in: 'path',
            required: true,
            type: 'string',
            'x-ms-summary': 'Parcel ID',
            description: 'The number on the label.',
            'x-ms-url-encoding': 'single',
          },
        ],
        responses: { '200': { description: 'The parcel.', schema: { $ref: '#/definitions/Parcel' } } },
      },
    },
  },
  definitions: {
    Parcel: {
      type: 'object',
      properties: {
        number: { type: 'string', 'x-ms-summary': 'Number', description: 'The number on the label.' },
        weight: {
          type: 'number',
          format: 'double',
          'x-ms-summary': 'Weight',
          description: 'The weight in kilograms.',
        },
      },
    },
  },
  securityDefinitions: { api_key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
  security: [{ api_key: [] }],
  'x-ms-connector-metadata': [
    { propertyName: 'Website', propertyValue: 'https://contoso.com' },
    { propertyName: 'Privacy policy', propertyValue: 'https://contoso.com/privacy' },
    { propertyName: 'Categories', propertyValue: 'Commerce' },
  ],
};

export const baseProperties: Json = {
  properties: {
    connectionParameters: {
      api_key: {
        type: 'securestring',
        uiDefinition: {
          displayName: 'API key',
          description: 'The key of your Contoso account.',
          tooltip: 'Enter the key of your Contoso account.',
          constraints: { clearText: false, required: 'true', tabIndex: 2 },
        },
      },
    },
    iconBrandColor: '#2a6f97',
    capabilities: [],
    publisher: 'Contoso',
    stackOwner: 'Contoso',
  },
};

export const baseReadme = `# Contoso Parcels

Contoso Parcels ships parcels and tells where they are, from pick-up to the front door. This connector reads parcels.

## Publisher: Contoso

## Prerequisites

A Contoso account with the shipping plan.

## Supported operations

### Get a parcel

Returns one parcel with its weight and where it is now.

## Obtaining credentials

Sign in to your account, open Settings and create a key.

## Getting started

Create a connection with your key and add the action to a flow.

## Known issues and limitations

Parcels older than a year cannot be read.
`;

export const baseIntro = `Contoso Parcels ships parcels and tells where they are. With this connector, flows and apps read parcels.

## Prerequisites

A Contoso account with the shipping plan.

## How to get credentials

Sign in to your account, open Settings and create a key.

## Get started with your connector

Create a connection with your key and add the action to a flow.

## Known issues and limitations

Parcels older than a year cannot be read.

## Common errors and remedies

A wrong key is answered with 401: create a new one.

## FAQ

How often is the place updated? With every scan.
`;

export const baseScript = `using System.Net.Http;
using System.Threading.Tasks;

public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
    }
}
`;

export const baseIcon: IconDescription = {
  width: 230,
  height: 230,
  background: '#2a6f97',
  logo: { color: '#ffffff', width: 120, height: 120 },
};
