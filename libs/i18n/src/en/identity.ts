import type { identity as source } from '../fr/identity';

export const identity: typeof source = {
  role: {
    visitor: 'Visitor',
    contact: 'Contact',
    'commune-user': 'Commune',
    adviser: 'Climate adviser',
    'project-manager': 'Project manager',
    administrator: 'Administrator',
  },
  demo: {
    title: 'Try it with a demonstration account',
    text: 'Invented people and organisations. One click is enough.',
    label: {
      'project-manager': 'Project manager',
      'company-contact': 'Company contact',
      'public-actor-contact': 'Contact of a public actor',
      'commune-user': 'Commune',
      adviser: 'Climate adviser',
      administrator: 'Administrator',
    },
  },
  login: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten password',
  },
  forgotten: {
    title: 'Forgotten password',
    text: 'Give your address. If it has an account, a link arrives within a minute.',
    submit: 'Send the link',
    sent: 'If this address has an account, the link is on its way. It is valid for two hours.',
    back: 'Back to sign-in',
  },
  reset: {
    title: 'New password',
    submit: 'Save the password',
    done: 'Password changed. You are signed in.',
    another: 'Ask for another link',
  },
  invitation: {
    title: 'Welcome',
    text: 'Choose your name and password to open your access.',
    submit: 'Open my access',
  },
  first: {
    title: 'First administrator',
    text: 'This link creates the account that will administer this installation.',
    submit: 'Create the account',
    noToken: 'This link is incomplete. Copy all of it from the output of the server.',
  },
  password: {
    hint: 'At least 12 characters. A sentence will do.',
    current: 'Present password',
    new: 'New password',
  },
  noToken: 'This link is incomplete. Open it from the message you received.',
  own: {
    title: 'My account',
    who: 'Who I am',
    name: 'Displayed name',
    language: 'Language of pages and messages',
    password: 'Change password',
    passwordText: 'Other devices will be signed out.',
    passwordSaved: 'Password changed. Other devices are signed out.',
    everywhere: 'Sign out everywhere',
    everywhereText: 'Ends all your sessions, this one included.',
    everywhereQuestion: 'Close all your sessions?',
  },
};
