import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Broker, MessageSend } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Api } from '../platform/api';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { ContactPage } from './contact-page';
import { PublicPagesData } from './public-pages-data';

const GROUP = '00000000-0000-4000-8000-000000000001';
const broker: Broker = {
  name: 'IMS',
  fullName: null,
  websiteUrl: null,
  sourceUrl: null,
  pacteClimatUrl: 'https://pacteclimat.example',
  projectManagers: [
    {
      id: 'a',
      displayName: 'Anne',
      isDemo: false,
      groups: [{ id: GROUP, slug: 'g', name: 'Kirchberg', isDemo: false }],
    },
    { id: 'z', displayName: 'Zoé', isDemo: false, groups: [] },
  ],
};

describe('the contact page', () => {
  let page: ComponentFixture<ContactPage>;
  let sent: MessageSend[];
  let answer: () => Promise<{ id: string; at: string }>;

  beforeEach(async () => {
    sent = [];
    answer = () => Promise.resolve({ id: GROUP, at: '2026-11-23T20:42:00.000Z' });
    const data = {
      broker: () => Promise.resolve(broker),
      nameOf: () => Promise.resolve('Kirchberg'),
      send: (message: MessageSend) => {
        sent.push(message);
        return answer();
      },
    };
    const session = { me: () => ({ actor: { kind: 'visitor' }, account: null }) };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: PublicPagesData, useValue: data },
        { provide: Session, useValue: session },
        { provide: Api, useValue: {} },
      ],
    });
    await TestBed.inject(I18n).use('fr');
    page = TestBed.createComponent(ContactPage);
  });

  const text = (): string => (page.nativeElement as HTMLElement).textContent ?? '';
  const type = (id: string, value: string): void => {
    const field = (page.nativeElement as HTMLElement).querySelector<HTMLInputElement>(`#${id}`);
    if (!field) throw new Error(`There is no field ${id}.`);
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const submit = async (): Promise<void> => {
    (page.nativeElement as HTMLElement).querySelector('form')?.dispatchEvent(new Event('submit'));
    await page.whenStable();
  };
  const fill = (): void => {
    type('senderName', 'Claire');
    type('senderEmail', 'claire@beispill.example');
    type('text', 'Bonjour');
  };

  it('says who receives the message: whoever leads the group, else everybody', async () => {
    await page.whenStable();
    expect(text()).toContain('Anne et Zoé, chez IMS');
    page.componentRef.setInput('about', 'working-group');
    page.componentRef.setInput('id', GROUP);
    await page.whenStable();
    expect(text()).toContain('Anne, chez IMS');
    expect(text()).toMatch(/À propos de\s+Kirchberg/);
  });

  it('sends what it is about, and says when it left', async () => {
    page.componentRef.setInput('about', 'working-group');
    page.componentRef.setInput('id', GROUP);
    await page.whenStable();
    fill();
    await submit();
    expect(sent).toEqual([
      {
        senderName: 'Claire',
        senderEmail: 'claire@beispill.example',
        text: 'Bonjour',
        subject: { type: 'working-group', id: GROUP },
      },
    ]);
    expect(text()).toContain('Message envoyé');
    expect(page.componentInstance.hasUnsavedChanges()).toBe(false);
  });

  it('keeps what was typed when it could not be sent', async () => {
    answer = () => Promise.reject(Problem.offline());
    await page.whenStable();
    fill();
    await submit();
    expect(text()).toContain('Le serveur ne répond pas');
    expect((page.nativeElement as HTMLElement).querySelector<HTMLTextAreaElement>('#text')?.value).toBe('Bonjour');
    expect(page.componentInstance.hasUnsavedChanges()).toBe(true);
  });
});
