import { type AccountActor, system, visitor } from '../shared/actor';
import { registerGroups } from './register.rules';
import { registerQuery } from './register.schema';

const actor = (over: Partial<AccountActor>): AccountActor => ({
  kind: 'account',
  accountId: 'a',
  role: 'contact',
  displayName: 'A',
  locale: 'fr',
  contactId: null,
  organisationId: null,
  organisationKind: null,
  communeCode: null,
  groupIds: ['own'],
  leadGroupIds: ['led'],
  grants: [],
  territoryGroupIds: ['near', 'own'],
  ...over,
});

describe('registerGroups', () => {
  it('is every group for those who manage, the own for contacts, the territory for communes, nothing for the rest', () => {
    expect(registerGroups(system)).toBe('all');
    expect(registerGroups(actor({ role: 'administrator' }))).toBe('all');
    expect(registerGroups(actor({ role: 'project-manager' }))).toBe('all');
    expect(registerGroups(actor({ role: 'contact' }))).toEqual(['own']);
    expect(registerGroups(actor({ role: 'commune-user' }))).toEqual(['near', 'own']);
    expect(registerGroups(actor({ role: 'adviser' }))).toEqual([]);
    expect(registerGroups(visitor)).toEqual([]);
  });
});

describe('what the register is asked for', () => {
  it('takes one state or several, and begins with the latest', () => {
    expect(registerQuery.parse({ state: 'late' })).toMatchObject({ state: ['late'], sort: '-day', page: 1 });
    expect(registerQuery.parse({ state: ['late', 'open'], inTime: 'false' })).toMatchObject({ inTime: false });
    expect(registerQuery.safeParse({ state: 'lost' }).success).toBe(false);
    expect(registerQuery.safeParse({ sort: 'votes' }).success).toBe(false);
  });
});
