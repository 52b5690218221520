Hearth('identify', { getToken: () => fetch('/community-token').then((answer) => answer.json()) });
