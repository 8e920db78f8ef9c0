import type { shell as source } from '../fr/shell';

export const shell: typeof source = {
  skip: 'Skip to content',
  signIn: 'Sign in',
  nav: {
    label: 'Main navigation',
    home: 'Home',
    groups: 'Groups',
    meetings: 'Meetings',
    actions: 'Actions',
    register: 'Register',
    organisations: 'Organisations',
    chapter6: '{chapter, select, none {Assessments} other {Chapter {chapter}}}',
    communes: 'Communes',
    practiceSheets: 'Practice sheets',
    publicSheets: 'Public practice sheets',
    zones: 'Zones',
    accounts: 'Accounts',
    personalData: 'Personal data',
    reference: 'Reference data',
    contact: 'Contact',
  },
  act: {
    newMeeting: 'New meeting',
    newAccount: 'New account',
  },
  search: {
    label: 'Search everywhere',
    placeholder: 'Search for a group, meeting or action',
  },
  language: {
    label: 'change language',
  },
  account: {
    label: 'Account: {name}',
    own: 'My account',
    signOut: 'Sign out',
  },
  scheme: {
    label: 'Colours',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  footer: {
    accessibility: 'Accessibility',
    personalData: 'Personal data',
    aboutTheData: 'About the data',
    contact: 'Contact IMS',
  },
  expired: {
    title: 'Your session has ended',
    text: 'Sign in again. What you typed is kept.',
  },
  notFound: {
    title: 'Page not found',
    text: 'This address leads nowhere. The link may be old.',
    home: 'Go to the home page',
  },
};
