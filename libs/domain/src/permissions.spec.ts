import { type Permission, mayTry, permissions } from './permissions';
import { type AccountActor, type Actor, type Role, roles, system, visitor } from './shared';

const actor = (role: Role): Actor => ({ kind: 'account', role }) as AccountActor;

describe('mayTry', () => {
  it('lets the public try what is public, and what a personal link opens', () => {
    const open = (Object.keys(permissions) as Permission[]).filter((permission) => mayTry(visitor, permission));
    expect(open).toEqual([
      'session.open',
      'session.close',
      'me.read',
      'password-reset.request',
      'password-reset.redeem',
      'invitation.redeem',
      'first-administrator.create',
      'commune.list',
      'zone.list',
      'zone.read',
      'theme.list',
      'theme.read',
      'nace.list',
      'public-holiday.list',
      'working-group.list',
      'working-group.read',
      'questionnaire-answer.send',
      'meeting.list',
      'meeting.read',
      'action.list',
      'action.read',
      'campaign-entry.join',
      'campaign-entry.own',
      'chapter-6.catalogue',
      'chapter-6.list',
      'chapter-6.read',
      'open-data.list',
      'open-data.read',
      'file.list',
      'file.read',
      'practice-sheet.list',
      'practice-sheet.read',
      'practice-adoption.list',
      'calendar.read',
      'personal-link.open',
      'answer-page.read',
      'answer-page.answer',
      'mail-choice.read',
      'mail-choice.make',
      'home.read',
      'search.read',
      'data-source.list',
      'broker.read',
      'message.send',
      'health.read',
    ]);
  });

  it('keeps accounts for administrators', () => {
    for (const permission of [
      'account.list',
      'account.read',
      'account.create',
      'account.edit',
      'account.invite',
      'account.remove-second-factor',
    ] as const) {
      expect(roles.filter((role) => mayTry(actor(role), permission))).toEqual(['administrator']);
    }
  });

  it('lets a commune and an administrator assess', () => {
    expect(roles.filter((role) => mayTry(actor(role), 'chapter-6.assess'))).toEqual(['commune-user', 'administrator']);
  });

  it('lets the product itself do everything, and an administrator try everything but to speak for an organisation', () => {
    const all = Object.keys(permissions) as Permission[];
    expect(all.filter((permission) => !mayTry(system, permission))).toEqual([]);
    expect(all.filter((permission) => !mayTry(actor('administrator'), permission))).toEqual([
      'me.publication',
      'succession.propose',
      'succession.withdraw',
      'idea.speak',
      'shared-service.accept',
      'proposal.create',
      'introduction.answer',
      'review.see',
      'advice-request.create',
      'advice-request.withdraw',
    ]);
  });
});
