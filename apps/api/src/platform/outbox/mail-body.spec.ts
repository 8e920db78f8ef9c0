import { htmlBody } from './mail-body';

describe('The HTML part of a mail', () => {
  const action = { label: 'Ouvrir', url: 'https://zesumme.example/actions' };
  const bodyOf = (text: string) => htmlBody({ subject: 'Rappel', text, action }, 'fr');

  it('links an address of the product that stands on a line of its own', () => {
    expect(bodyOf('– Une preuve\n  https://zesumme.example/chapter-6/D001?a=1&b=2')).toContain(
      '– Une preuve<br><a href="https://zesumme.example/chapter-6/D001?a=1&amp;b=2" style="color:#0b5a4c">https://zesumme.example/',
    );
  });

  it('links nothing that leads elsewhere or stands among words, and makes no markup of what was typed', () => {
    for (const text of [
      'https://zesumme.example.evil.example/login',
      'Voir https://zesumme.example/login maintenant',
      'https://zesumme.example/"onmouseover="alert(1) x',
      '<a href="https://evil.example">ici</a>',
    ]) {
      expect(bodyOf(text).match(/<a /g)).toHaveLength(1);
    }
    expect(bodyOf('https://zesumme.example/"onmouseover="alert(1)')).toContain('/&quot;onmouseover=&quot;alert(1)"');
  });
});
