/** The policy templates, their parameters and the functions of their expressions. Data only. */

export type PolicySection = 'Request' | 'Response' | 'Failure';

export interface PolicyParameter {
  readonly description: string;
  readonly required?: true;
  /** The only values it may have, each with what it does. Letter case matters. */
  readonly values?: Readonly<Record<string, string>>;
  /** What counts when it is left out. */
  readonly default?: string;
  /** It holds an object; all others hold text. */
  readonly object?: true;
  readonly example?: string | Readonly<Record<string, string>>;
}

export interface PolicyTemplate {
  readonly title: string;
  readonly description: string;
  /** By name without the prefix; absent when nothing is known about them. */
  readonly parameters?: Readonly<Record<string, PolicyParameter>>;
  /** When it can run, the usual moment first; empty when it has its own. */
  readonly sections: readonly PolicySection[];
  /** Whether its paths may speak of the item of a list with `@item()`. */
  readonly items?: true;
}

/** What stands before the name of a template's own parameter. */
export const parameterPrefix = 'x-ms-apimTemplateParameter.';
/** The operations that a policy runs for; absent or [] means all. */
export const operationNameKey = 'x-ms-apimTemplate-operationName';
/** When a policy runs. */
export const sectionKey = 'x-ms-apimTemplate-policySection';

/** What each section means. */
export const sections: Readonly<Record<PolicySection, string>> = {
  Request: 'Before the request goes to the service.',
  Response: 'When the service has answered.',
  Failure: 'When the call has failed.',
};

const existsAction: PolicyParameter = {
  description: 'What happens when there is such a value already.',
  values: {
    override: "Puts the policy's value in its place.",
    skip: 'Keeps the value that is there.',
    append: "Adds the policy's value to it.",
  },
  default: 'override',
};

const needed = (description: string, example: string): PolicyParameter => ({
  description,
  required: true,
  example,
});

const parentPath = needed('The object or list that holds the property.', '@body().orders');

const subPath: PolicyParameter = {
  description: 'The property below the parent, without an expression; "null" means the parent itself.',
  default: 'null',
};

const newPath = needed(
  'Where the result goes: into the body, or with `@item()` into each item of a list.',
  '@body().lines',
);

/**
 * The templates by id in lower case: ids ignore case.
 * https://learn.microsoft.com/connectors/custom-connectors/policy-templates, the schemas of
 * microsoft/PowerPlatformConnectors, and what published connectors carry
 */
export const policyTemplates: Readonly<Record<string, PolicyTemplate>> = {
  setheader: {
    title: 'Set HTTP header',
    description: 'Sends a header of your own, or changes one, in the request or in the answer.',
    sections: ['Request', 'Response', 'Failure'],
    parameters: {
      name: needed('The name of the header.', 'X-Contoso-Client'),
      value: needed('Its value: text, expressions, or both.', "Bearer @connectionParameters('api_key')"),
      existsAction,
    },
  },
  setqueryparameter: {
    title: 'Set query string parameter',
    description: 'Adds a parameter to the query of the request, or changes one.',
    sections: [],
    parameters: {
      name: needed('The name of the query parameter.', 'api-version'),
      value: needed('Its value: text, expressions, or both.', '2024-05-01'),
      existsAction,
    },
  },
  dynamichosturl: {
    title: 'Set host URL',
    description: 'Sends the request to another host than the one in the definition.',
    sections: [],
    parameters: {
      urlTemplate: needed(
        'Where the request goes: an https URL, or an expression that gives one.',
        "https://@connectionParameters('site').contoso.com",
      ),
    },
  },
  routerequesttoendpoint: {
    title: 'Route request',
    description: 'Sends the request to another path of the host, perhaps with another method.',
    sections: [],
    parameters: {
      newPath: needed(
        'The path from the root of the host; {name} stands for a path parameter of the operation.',
        '/v2/parcels/{parcelId}',
      ),
      httpMethod: {
        description: 'The method of the new request.',
        values: {
          GET: 'Reads.',
          POST: 'Creates or runs.',
          PUT: 'Replaces.',
          PATCH: 'Changes a part.',
          DELETE: 'Deletes.',
          OPTIONS: 'Asks what is possible.',
          HEAD: 'Reads the headers only.',
          '@Request.OriginalHTTPMethod': 'The method of the operation.',
        },
      },
    },
  },
  pollingtrigger: {
    title: 'Polling trigger',
    description:
      'Makes the operation a trigger that remembers how far it has read and asks only for what is new.',
    sections: [],
    parameters: {
      triggerConfig: {
        description: 'For each query parameter, where its next value stands in the last answer.',
        required: true,
        object: true,
        example: { since: '@{triggerBody().data[0].created}' },
      },
      triggerDataPath: needed('The list of new items in the answer.', '@triggerBody().data'),
    },
  },
  setproperty: {
    title: 'Set property',
    description: 'Sets a property of the body, or of each item of a list in the body.',
    sections: ['Request', 'Response'],
    items: true,
    parameters: {
      newPropertyParentPathTemplate: needed('The object or list that gets the property.', '@body()'),
      newPropertySubPathTemplate: needed('The name of the property.', 'nextLink'),
      propertyValuePathTemplate: needed('The value: text, with expressions in braces.', '{@body().next}'),
    },
  },
  stringreplace: {
    title: 'Replace text',
    description: 'Replaces a text inside a property of the body.',
    sections: ['Response', 'Request'],
    items: true,
    parameters: {
      propertyParentPath: parentPath,
      propertySubPath: subPath,
      sourceString: needed('The text to look for.', 'https://api.contoso.com/orders/'),
      replacementString: needed('The text to put in its place.', '/orders/'),
      newPropertyPath: newPath,
    },
  },
  convertobjecttoarray: {
    title: 'Convert an object to an array',
    description: 'Makes a list of an object: one item, with a name and a value, for each property.',
    sections: ['Response', 'Request'],
    items: true,
    parameters: {
      propertyParentPath: parentPath,
      propertySubPath: subPath,
      newPropertyPath: newPath,
      keyName: { description: 'The property of each item that holds the name.', default: 'key' },
      valueName: { description: 'The property of each item that holds the value.', default: 'value' },
    },
  },
  convertarraytoobject: {
    title: 'Convert an array to an object',
    description: 'Makes an object of a list: one property for each item, named by a value inside it.',
    sections: ['Response', 'Request'],
    items: true,
    parameters: {
      propertyParentPath: parentPath,
      propertySubPath: subPath,
      keyWithinCollectionPath: needed(
        'The value of each item that becomes the name of its property.',
        '@item().id',
      ),
      newPropertyPath: newPath,
      retainKey: {
        description: 'Whether the value stays inside the item as well.',
        values: { true: 'It stays.', false: 'It is taken out.' },
        default: 'true',
      },
    },
  },
  stringtoarray: {
    title: 'Convert delimited text to an array of objects',
    description: 'Cuts a text at its delimiters and makes a list of objects of the pieces.',
    sections: ['Response', 'Request'],
    items: true,
    parameters: {
      propertyParentPath: parentPath,
      propertySubPath: subPath,
      delimiterList: needed('The delimiters, with commas between them.', ';,|'),
      childPropertyName: needed('The property of each object that holds its piece.', 'name'),
      newPropertyPath: newPath,
    },
  },
  encodepropertyvalue: {
    title: 'Encode a property',
    description: 'Encodes the value of a property so that it can stand in a URL.',
    sections: ['Response', 'Request'],
    items: true,
    parameters: { propertyParentPath: parentPath, propertySubPath: subPath, newPropertyPath: newPath },
  },
  setvaluefromurl: {
    title: 'Set header or query parameter from URL',
    description:
      'Calls another path of the same host and puts a value of its answer into a header or query parameter.',
    sections: ['Request', 'Response'],
    parameters: {
      parameterTemplate: needed('The header or query parameter that gets the value.', "@headers('If-Match')"),
      httpMethod: {
        description: 'The method of that other call.',
        values: { GET: 'Reads.', POST: 'Creates or runs.', PUT: 'Replaces.' },
        default: 'GET',
      },
      parameterValueUrl: needed('The path of that other call.', '/v1/parcels/{parcelId}'),
      parameterValuePathTemplate: needed('Where the value stands in its answer.', '@body().version'),
    },
  },
  updatenextlink: {
    title: 'Update next link',
    description: 'Rewrites the address of the next page so that it leads through the connector.',
    sections: [],
    parameters: {
      nextLinkPropertyName: needed(
        'The property of the answer that holds the address of the next page.',
        'nextLink',
      ),
      nextLinkParentPropertyPath: {
        description: 'The object that holds that property; the body when left out.',
        example: '@body().paging',
      },
    },
  },
  setconnectionstatustounauthenticated: {
    title: 'Set connection status to unauthenticated',
    description: 'Marks the connection as broken when the service answers with this status code.',
    sections: [],
    parameters: { statusCode: needed('The status code.', '401') },
  },
  moveproperties: {
    title: 'Move properties',
    description: 'Moves an object of the body, or what is inside it, to another place in the body.',
    sections: ['Request', 'Response'],
    parameters: {
      srcParentPath: needed('The parent of what moves.', '@body()'),
      srcSubPath: needed('The property of that parent that moves.', 'details'),
      dstParentPath: needed('The parent of the new place.', '@body()'),
      dstSubPath: needed('The property of that parent; "null" means the parent itself.', 'null'),
      copyOnlySubProperties: needed('Whether only what is inside moves: "true" or "false".', 'true'),
    },
  },
  dynamicsubdomain: {
    title: 'Set subdomain',
    description: 'Sends the request to a host whose first part depends on the connection.',
    sections: [],
    parameters: {
      urlTemplate: needed(
        'Where the request goes: an https URL with expressions in it.',
        "https://@connectionParameters('tenant').contoso.com",
      ),
    },
  },
  parameterizedhost: {
    title: 'Parameterized host',
    description: 'Fills placeholders of the host in.',
    sections: [],
  },
};

/** The functions that an expression may call after "@". Letter case matters. */
export const expressionFunctions: Readonly<Record<string, string>> = {
  connectionParameters: 'A value that the maker gave when creating the connection.',
  headers: 'A header of the request or answer.',
  queryParameters: 'A parameter of the query.',
  body: 'The body of the request or answer.',
  item: 'The item of a list that is being worked on.',
  triggerBody: 'The last answer to a polling trigger.',
  environmentVariables: 'A variable of the environment; not for certified connectors.',
};
