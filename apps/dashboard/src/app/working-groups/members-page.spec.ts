import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { addDays, luxembourgDay } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { GroupsData } from './groups-data';
import { MembersPage } from './members-page';

const today = luxembourgDay(new Date());
const yesterday = addDays(today, -1);
const membership = {
  id: 'm',
  organisation: { id: 'o', name: 'Beispill', kind: 'company', isDemo: true },
  role: 'member',
  fromDay: '2024-01-01',
  toDay: null as string | null,
  current: true,
  contacts: [{ id: 'c', name: 'Anne Beispill' }],
  attendance: { attended: 2, invited: 3 },
  isDemo: true,
  version: 4,
  can: { edit: true },
};
const group = {
  id: 'g',
  slug: 'gare',
  name: 'Gare',
  isDemo: false,
  participants: [membership.organisation],
  can: { manageMembers: true, readAttendance: true },
};

const changeMembership = jest.fn();
const confirm = jest.fn();
const done = jest.fn();
let fixture: ComponentFixture<MembersPage>;
const page = () => fixture.nativeElement as HTMLElement;

async function show(row: typeof membership): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Ask, useValue: { confirm } },
      { provide: Say, useValue: { done } },
      {
        provide: GroupsData,
        useValue: {
          get: async () => group,
          memberships: async () => ({ items: [row], total: 1, page: 1, size: 50 }),
          changeMembership,
        },
      },
    ],
  });
  await TestBed.inject(I18n).use('fr');
  fixture = TestBed.createComponent(MembersPage);
  fixture.componentRef.setInput('slug', 'gare');
  await fixture.whenStable();
}

const end = async () => {
  page().querySelector<HTMLButtonElement>('[aria-label="Mettre fin à la participation de Beispill"]')?.click();
  await fixture.whenStable();
};

beforeEach(() => {
  changeMembership.mockReset().mockImplementation(async (_, body) => ({ ...membership, ...body, version: 5 }));
  confirm.mockReset().mockResolvedValue(true);
  done.mockReset();
});

describe('ending a membership', () => {
  it('asks first, ends the access at once, and can be taken back', async () => {
    await show(membership);
    expect(page().querySelector('tbody')?.textContent).toContain('Anne Beispill');
    await end();
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(changeMembership).toHaveBeenCalledWith('m', { version: 4, toDay: yesterday });
    const undo = done.mock.calls[0][1] as () => void;
    undo();
    await fixture.whenStable();
    expect(changeMembership).toHaveBeenLastCalledWith('m', { version: 5, toDay: null, fromDay: '2024-01-01' });
  });

  it('does nothing when the reader thinks better of it', async () => {
    confirm.mockResolvedValue(false);
    await show(membership);
    await end();
    expect(changeMembership).not.toHaveBeenCalled();
  });

  it('of somebody who joined today leaves no time in between', async () => {
    await show({ ...membership, fromDay: today });
    await end();
    expect(changeMembership).toHaveBeenCalledWith('m', { version: 4, toDay: yesterday, fromDay: yesterday });
  });
});
