// What the page says of where its visitor is, and what its server vouches for.
Hearth('context', { route: '/charging', product: 'Volt', version: '2.1', errorCode: 'E-1207', getToken: () => fetch('/context-token').then((answer) => answer.json()) });
