import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ContactRow, OrganisationDetail } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { OrganisationContacts } from './organisation-contacts';
import { OrganisationsData } from './organisations-data';

const cannot = { edit: false, editRelation: false, archive: false, restore: false, nameSuccessor: false };
const contact = (over: Partial<ContactRow>): ContactRow => ({
  id: 'c',
  givenName: 'Anne',
  familyName: 'Beispill',
  functionTitle: 'Mobilité',
  email: null,
  telephone: null,
  reachable: false,
  locale: 'fr',
  timeZone: null,
  organisation: null,
  relation: { kind: 'main', fromDay: '2020-01-01', toDay: null },
  archived: false,
  isDemo: false,
  version: 1,
  can: cannot,
  ...over,
});

const archiveContact = jest.fn();
const restoreContact = jest.fn();
const done = jest.fn();
let fixture: ComponentFixture<OrganisationContacts>;
const page = () => fixture.nativeElement as HTMLElement;
const words = () => (page().textContent ?? '').replace(/\s+/g, ' ');

async function show(contacts: ContactRow[], mayAdd = false): Promise<jest.Mock> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: OrganisationsData, useValue: { archiveContact, restoreContact } },
      { provide: Ask, useValue: { confirm: () => Promise.resolve(true) } },
      { provide: Say, useValue: { done } },
    ],
  });
  await TestBed.inject(I18n).use('fr');
  fixture = TestBed.createComponent(OrganisationContacts);
  const organisation = { id: 'o', contacts, can: { addContact: mayAdd } } as unknown as OrganisationDetail;
  fixture.componentRef.setInput('organisation', organisation);
  const changed = jest.fn();
  fixture.componentInstance.changed.subscribe(changed);
  await fixture.whenStable();
  return changed;
}

beforeEach(() => [archiveContact, restoreContact, done].forEach((mock) => mock.mockReset()));

describe('The contacts of an organisation', () => {
  it('shows how to reach those whom the reader may reach, and nothing of the others', async () => {
    await show([
      contact({ reachable: true, email: 'anne@beispill.example', telephone: '+352 (0) 12-34' }),
      contact({ id: 'd', givenName: 'Tom' }),
    ]);
    const links = [...page().querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['mailto:anne@beispill.example', 'tel:+35201234']);
    expect(words()).toContain('Anne Beispill');
    expect(words()).toContain('Tom Beispill');
    expect(page().querySelectorAll('button')).toHaveLength(0);
  });

  it('says since and until when, where that is not simply today', async () => {
    await show([
      contact({ relation: { kind: 'substitute', fromDay: '2020-01-01', toDay: '2026-06-30' } }),
      contact({ id: 'd', relation: { kind: 'main', fromDay: '2999-01-01', toDay: null } }),
    ]);
    expect(words()).toContain('Mobilité · suppléance · jusqu’au 30 juin 2026');
    expect(words()).toContain('contact principal · dès le');
  });

  it('archives after asking, and lets it be undone', async () => {
    archiveContact.mockResolvedValue(contact({ archived: true }));
    restoreContact.mockResolvedValue(contact({}));
    const changed = await show([contact({ can: { ...cannot, archive: true } })]);
    page().querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(archiveContact).toHaveBeenCalledWith('c');
    expect(changed).toHaveBeenCalledTimes(1);
    const [, undo] = done.mock.calls[0] as [string, () => void];
    undo();
    await new Promise((resolve) => setTimeout(resolve));
    expect(restoreContact).toHaveBeenCalledWith('c');
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('offers a successor to those who may name one', async () => {
    await show([contact({ can: { ...cannot, nameSuccessor: true } })], true);
    const link = page().querySelector<HTMLAnchorElement>('a[href*="succeeds"]');
    expect(link?.getAttribute('href')).toBe('/organisations/o/contacts/new?succeeds=c');
  });
});
