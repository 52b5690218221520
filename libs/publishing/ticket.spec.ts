import { describe, expect, test } from '@jest/globals';
import { readTicket } from './ticket.js';

describe('a pasted ticket', () => {
  test('that answers a quoted one is the answer, and what it quotes the question', () => {
    const ticket = readTicket(`From: Support <help@shop.example.com>
To: "Ines Vardal" <ines@larch.example.org>
Subject: Re: Fwd: The light stays off

Hello Ines, hold the button for ten seconds.
--
Rowan, support

On Tue, 24 Nov 2026 at 10:02, Ines Vardal <ines@larch.example.org> wrote:
> Since this morning the light stays off.
>
> Serial number: C02XK0AAJG5H`);
    expect(ticket).toEqual({
      subject: 'The light stays off',
      question: 'Since this morning the light stays off.\n\nSerial number: C02XK0AAJG5H',
      answer: 'Hello Ines, hold the button for ten seconds.',
      email: 'ines@larch.example.org',
      names: ['Support', 'Ines Vardal'],
    });
  });

  test('in French, with the quoted one below a line', () => {
    const ticket = readTicket(`De : Aide <aide@shop.example.com>
Objet : RE: La lampe

Tenez le bouton dix secondes.

Le mar. 24 nov. 2026 à 10:02, Zoé Larme <zoe@larch.example.org> a écrit :
> Ma lampe reste éteinte.`);
    expect(ticket).toMatchObject({ subject: 'La lampe', question: 'Ma lampe reste éteinte.', answer: 'Tenez le bouton dix secondes.', email: 'zoe@larch.example.org' });
    expect(ticket.names).toContain('Zoé Larme');
  });

  test('as Outlook quotes', () => {
    const ticket = readTicket(`Hold the button.

-----Original Message-----
From: Ines Vardal <ines@larch.example.org>
Sent: Tuesday
Subject: Light

The light stays off.`);
    expect(ticket).toMatchObject({ question: 'The light stays off.', answer: 'Hold the button.', email: 'ines@larch.example.org', names: ['Ines Vardal'] });
  });

  test('that quotes nothing is the question', () => {
    expect(readTicket('From: ines@larch.example.org\nSubject: Light\n\nThe light stays off.\n-- \nInes')).toEqual({ subject: 'Light', question: 'The light stays off.', answer: null, email: 'ines@larch.example.org', names: [] });
  });

  test('without lines of a head is the question whole', () => {
    expect(readTicket('The light stays off.\nSince: Tuesday')).toMatchObject({ subject: '', question: 'The light stays off.\nSince: Tuesday', answer: null, email: null });
  });
});
