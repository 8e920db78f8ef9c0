import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { I18n } from '@zesumme/ui';
import { OnThisPage } from './on-this-page';

@Component({
  imports: [OnThisPage],
  template: `<z-on-this-page />
    <h2 id="first">Objet</h2>
    <h2 id="second">Réunions</h2>
    <h2>Sans adresse</h2>
    <h2 id="third">Membres</h2>
    @if (isThere()) {
      <h2 id="fourth">Documents</h2>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class LongPage {
  readonly isThere = signal(false);
}

describe('The parts of a long page', () => {
  const open = async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
    await TestBed.inject(I18n).use('fr');
    const fixture = TestBed.createComponent(LongPage);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const links = () => [...root.querySelectorAll<HTMLAnchorElement>('nav a')];
    return { fixture, root, links };
  };

  it('are listed as soon as there are enough of them, also those that come late', async () => {
    const { fixture, links } = await open();
    expect(links()).toEqual([]);
    fixture.componentInstance.isThere.set(true);
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(links().map(({ textContent }) => textContent.trim())).toEqual(['Objet', 'Réunions', 'Membres', 'Documents']);
    expect(links().map((link) => link.hash)).toEqual(['#first', '#second', '#third', '#fourth']);
  });

  it('take the focus to where they lead', async () => {
    const { fixture, root, links } = await open();
    fixture.componentInstance.isThere.set(true);
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    const heading = root.querySelector<HTMLElement>('#third');
    if (!heading) throw new Error('no heading');
    heading.scrollIntoView = jest.fn();
    links()[2]?.click();
    expect(document.activeElement).toBe(heading);
    expect(heading.scrollIntoView).toHaveBeenCalled();
  });
});
