export const organisations = {
  mail: {
    'contact-named': {
      subject: '{organisation} a un nouveau contact',
      text: 'Bonjour,\n\n{organisation} a nommé {contact} comme contact, à partir du {day}.\n\nUn compte n’est pas encore ouvert\u202f: demandez l’invitation à l’administrateur si le contact doit répondre aux réunions.',
      action: 'Voir l’organisation',
    },
  },
};
