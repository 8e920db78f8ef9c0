import type { Role } from '@zesumme/domain';
import type { MessageKey } from '@zesumme/i18n';
import type { IconName } from '@zesumme/ui';

export interface Entry {
  path: string;
  label: MessageKey;
  icon: IconName;
  activeIcon: IconName;
}

const home: Entry = { path: '/', label: 'shell.nav.home', icon: 'house', activeIcon: 'house-fill' };
const groups: Entry = {
  path: '/groups',
  label: 'shell.nav.groups',
  icon: 'users-three',
  activeIcon: 'users-three-fill',
};
const meetings: Entry = {
  path: '/meetings',
  label: 'shell.nav.meetings',
  icon: 'calendar-blank',
  activeIcon: 'calendar-blank-fill',
};
const actions: Entry = {
  path: '/actions',
  label: 'shell.nav.actions',
  icon: 'check-square',
  activeIcon: 'check-square-fill',
};
const campaigns: Entry = {
  path: '/campaigns',
  label: 'campaigns.title',
  icon: 'megaphone',
  activeIcon: 'megaphone-fill',
};
const questionnaires: Entry = {
  path: '/questionnaires',
  label: 'questionnaires.title',
  icon: 'clipboard-text',
  activeIcon: 'clipboard-text-fill',
};
const pilots: Entry = { path: '/pilots', label: 'pilots.title', icon: 'flask', activeIcon: 'flask-fill' };
const flows: Entry = { path: '/flows', label: 'flows.title', icon: 'recycle', activeIcon: 'recycle-fill' };
const sharedServices: Entry = {
  path: '/shared-services',
  label: 'sharedServices.title',
  icon: 'handshake',
  activeIcon: 'handshake-fill',
};
/** A commune reads how many there are. */
const flowCounts: Entry = { ...flows, path: '/flows/counts' };
const register: Entry = { path: '/register', label: 'shell.nav.register', icon: 'gavel', activeIcon: 'gavel-fill' };
const organisations: Entry = {
  path: '/organisations',
  label: 'shell.nav.organisations',
  icon: 'buildings',
  activeIcon: 'buildings-fill',
};
const chapter6: Entry = {
  path: '/chapter-6',
  label: 'shell.nav.chapter6',
  icon: 'chart-bar-horizontal',
  activeIcon: 'chart-bar-horizontal-fill',
};
const communes: Entry = {
  path: '/communes',
  label: 'shell.nav.communes',
  icon: 'buildings',
  activeIcon: 'buildings-fill',
};
const sheets: Entry = {
  path: '/practice-sheets',
  label: 'shell.nav.practiceSheets',
  icon: 'book-open',
  activeIcon: 'book-open-fill',
};
const zones: Entry = { path: '/zones', label: 'shell.nav.zones', icon: 'map-trifold', activeIcon: 'map-trifold-fill' };
const accounts: Entry = {
  path: '/accounts',
  label: 'shell.nav.accounts',
  icon: 'user-gear',
  activeIcon: 'user-gear-fill',
};
const reference: Entry = {
  path: '/reference',
  label: 'shell.nav.reference',
  icon: 'database',
  activeIcon: 'database-fill',
};
const personalData: Entry = {
  path: '/personal-data',
  label: 'shell.nav.personalData',
  icon: 'address-book',
  activeIcon: 'address-book-fill',
};
const contact: Entry = {
  path: '/contact',
  label: 'shell.nav.contact',
  icon: 'envelope-simple',
  activeIcon: 'envelope-simple-fill',
};

/** What each role finds in the navigation, in the order of what it comes for. */
export const entriesOf: Record<Role | 'visitor', readonly Entry[]> = {
  visitor: [home, groups, communes, sheets, contact],
  contact: [
    home,
    meetings,
    actions,
    groups,
    questionnaires,
    campaigns,
    pilots,
    flows,
    sharedServices,
    register,
    organisations,
    zones,
  ],
  'commune-user': [
    home,
    chapter6,
    actions,
    groups,
    meetings,
    questionnaires,
    campaigns,
    pilots,
    flowCounts,
    register,
    zones,
  ],
  adviser: [home, chapter6, actions, sheets],
  'project-manager': [
    home,
    groups,
    meetings,
    actions,
    questionnaires,
    campaigns,
    pilots,
    flows,
    sharedServices,
    register,
    organisations,
    chapter6,
    zones,
    sheets,
  ],
  administrator: [
    home,
    accounts,
    personalData,
    reference,
    groups,
    meetings,
    actions,
    questionnaires,
    campaigns,
    pilots,
    flows,
    sharedServices,
    register,
    organisations,
    chapter6,
    zones,
  ],
};

/** The role's next act, at the top of every page. */
export const actOf: Partial<Record<Role | 'visitor', { path: string; label: MessageKey }>> = {
  'project-manager': { path: '/meetings/new', label: 'shell.act.newMeeting' },
  administrator: { path: '/accounts/new', label: 'shell.act.newAccount' },
};
