import { filePolicy } from '../files';
import { type AdviceRequestRef, adoptionPolicy, advicePolicy, practiceSheetPolicy } from '../practice-sheets';
import { type Person, allowed, everybody, managers, runners, signedIn } from './people';

// Written by hand from the table "Who sees and does what", never from the policies.

describe('what an organisation did', () => {
  it('is said by the company itself, and by whoever runs a group of it', () => {
    const own = { organisationId: 'o', groupIds: ['g'] };
    expect(allowed((actor) => adoptionPolicy.write(actor, own))).toEqual(['member', ...runners]);
    const elsewhere = { organisationId: 'o3', groupIds: ['h'] };
    expect(allowed((actor) => adoptionPolicy.write(actor, elsewhere))).toEqual([
      ...['a contact elsewhere', 'another project manager', 'administrator', 'system'],
    ]);
    // A commune reads; it does not speak for a company, nor for itself here.
    const commune = { organisationId: 'o4', groupIds: ['g'] };
    expect(allowed((actor) => adoptionPolicy.write(actor, commune))).toEqual(runners);
  });

  it('is said of a sheet that is not put away', () => {
    const contacts: Person[] = ['member', 'another member', 'a contact elsewhere'];
    const sheet = { published: true, archived: false };
    expect(allowed((actor) => adoptionPolicy.adoptAny(actor, sheet))).toEqual([...contacts, ...managers]);
    expect(allowed((actor) => adoptionPolicy.adoptAny(actor, { ...sheet, archived: true }))).toEqual([]);
  });
});

describe('a request for advice', () => {
  const request: AdviceRequestRef = {
    ...{ organisationId: 'o', groupIds: ['g'], otherOrganisationId: 'o2', state: 'open' },
  };

  it('is made by companies, and known to them and to whoever runs a group of theirs', () => {
    expect(allowed((actor) => advicePolicy.create(actor))).toEqual(['member', 'another member', 'a contact elsewhere']);
    expect(allowed((actor) => advicePolicy.read(actor, request))).toEqual(['member', ...runners]);
  });

  it('is known to the other side once both are introduced, and never before or without that', () => {
    const read = (state: AdviceRequestRef['state']) =>
      allowed((actor) => advicePolicy.read(actor, { ...request, state }));
    expect(read('introduced')).toEqual(['member', 'another member', ...runners]);
    expect(read('declined')).toEqual(['member', ...runners]);
    expect(read('withdrawn')).toEqual(['member', ...runners]);
  });

  it('is decided by whoever runs a group of both, and withdrawn by the one that made it, while it is open', () => {
    expect(allowed((actor) => advicePolicy.decide(actor, request))).toEqual(runners);
    expect(allowed((actor) => advicePolicy.introduce(actor, { groupIds: ['h'] }))).toEqual([
      ...['another project manager', 'administrator', 'system'],
    ]);
    expect(allowed((actor) => advicePolicy.withdraw(actor, request))).toEqual(['member']);
    const over = { ...request, state: 'introduced' as const };
    expect(allowed((actor) => advicePolicy.decide(actor, over))).toEqual([]);
    expect(allowed((actor) => advicePolicy.withdraw(actor, over))).toEqual([]);
  });
});

describe('the versions and the files of a sheet', () => {
  const published = { type: 'practice-sheet', ref: { published: true, archived: false } } as const;
  const draft = { type: 'practice-sheet', ref: { published: false, archived: false } } as const;

  it('are read as the sheet is, and kept by project managers, who alone read what changed and who did it', () => {
    expect(allowed((actor) => filePolicy.read(actor, published))).toEqual(everybody);
    expect(allowed((actor) => filePolicy.read(actor, draft))).toEqual(signedIn);
    expect(allowed((actor) => filePolicy.add(actor, published))).toEqual(managers);
    expect(allowed((actor) => filePolicy.remove(actor, published, { addedByAccountId: null }))).toEqual(managers);
    expect(allowed((actor) => filePolicy.readWho(actor, published))).toEqual(managers);
    expect(allowed((actor) => practiceSheetPolicy.readHistory(actor))).toEqual(managers);
  });
});
