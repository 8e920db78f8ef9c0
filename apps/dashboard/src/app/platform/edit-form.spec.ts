import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup } from '@angular/forms';
import { issueOn } from '@zesumme/ui';
import * as z from 'zod';
import { FakeApi, reader } from '../../testing/fake-api';
import { type EditForm, EditForms } from './edit-form';
import { Problem } from './problem';

const schema = z.object({ title: z.string().min(1).max(5), place: z.string().max(3) });

describe('A form', () => {
  let form: FormGroup<{ title: FormControl<string>; place: FormControl<string> }>;
  let save: jest.Mock<Promise<void>, [z.output<typeof schema>]>;
  let edit: EditForm<typeof schema>;

  beforeEach(async () => {
    await reader(new FakeApi());
    const control = (value: string) => new FormControl(value, { nonNullable: true });
    form = new FormGroup({ title: control(''), place: control('') });
    save = jest.fn((_: z.output<typeof schema>) => Promise.resolve());
    edit = TestBed.inject(EditForms).of(form, { schema, save });
  });

  const codes = () =>
    Object.fromEntries(Object.entries(form.controls).map(([name, each]) => [name, issueOn(each)?.code]));

  it('is not checked before it is sent', () => {
    form.controls.place.setValue('much too long');
    expect(codes()).toEqual({ title: undefined, place: undefined });
    expect(edit.errors()).toEqual([]);
  });

  it('says at each field what is wrong, and sends nothing', async () => {
    form.setValue({ title: '', place: 'long' });
    await edit.submit();
    expect(codes()).toEqual({ title: 'required', place: 'too-long' });
    expect(edit.errors().map(({ id }) => id)).toEqual(['title', 'place']);
    expect(save).not.toHaveBeenCalled();
  });

  it('is checked again at each change once it was sent', async () => {
    form.setValue({ title: '', place: 'long' });
    await edit.submit();
    form.controls.title.setValue('Titre');
    expect(codes()).toEqual({ title: undefined, place: 'too-long' });
    expect(edit.errors().map(({ id }) => id)).toEqual(['place']);
  });

  it('sends what is right once, however often it is asked to', async () => {
    form.setValue({ title: 'Titre', place: 'ici' });
    form.markAsDirty();
    await Promise.all([edit.submit(), edit.submit()]);
    expect(save.mock.calls).toEqual([[{ title: 'Titre', place: 'ici' }]]);
    expect(edit.hasUnsavedChanges).toBe(false);
  });

  it('keeps what is changed while it is sent as not saved, and only that', async () => {
    let arrive: () => void = () => undefined;
    save.mockImplementation(async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      edit.taken();
    });
    form.setValue({ title: 'Titre', place: 'ici' });
    form.markAsDirty();
    const sending = edit.submit();
    form.controls.place.setValue('là');
    arrive();
    await sending;
    expect([form.dirty, edit.hasUnsavedChanges, form.getRawValue().place]).toEqual([true, true, 'là']);
    const again = edit.submit();
    arrive();
    await again;
    expect([form.dirty, edit.hasUnsavedChanges]).toEqual([false, false]);
  });

  describe('on its way', () => {
    let arrive: () => void;
    let sending: Promise<void>;
    const goOn = async (done: () => void): Promise<void> => {
      save.mockImplementation(async () => {
        await new Promise<void>((resolve) => (arrive = resolve));
        done();
      });
      form.setValue({ title: 'Titre', place: 'ici' });
      form.markAllAsDirty();
      sending = edit.submit();
      await Promise.resolve();
    };
    const change = (place: string): void => {
      form.controls.place.setValue(place);
      form.controls.place.markAsDirty();
    };
    const come = (): Promise<void> => {
      arrive();
      return sending;
    };

    it('is emptied of what was sent once that is kept, and not of what was changed meanwhile', async () => {
      let isEmpty: boolean | undefined;
      await goOn(() => (isEmpty = edit.reset()));
      change('là');
      expect(form.getRawValue()).toEqual({ title: 'Titre', place: 'là' });
      await come();
      expect([isEmpty, form.getRawValue()]).toEqual([false, { title: '', place: 'là' }]);
      expect(edit.hasUnsavedChanges).toBe(true);
    });

    it('is emptied as a whole where nothing was changed meanwhile', async () => {
      let isEmpty: boolean | undefined;
      await goOn(() => (isEmpty = edit.reset()));
      await come();
      expect([isEmpty, form.getRawValue(), edit.hasUnsavedChanges]).toEqual([true, { title: '', place: '' }, false]);
    });

    it('still holds what was changed meanwhile as unsaved where nobody says what is kept', async () => {
      await goOn(() => undefined);
      expect(edit.hasUnsavedChanges).toBe(false);
      change('là');
      expect(edit.hasUnsavedChanges).toBe(true);
      await come();
      expect([form.dirty, edit.hasUnsavedChanges]).toEqual([true, true]);
    });

    it('keeps all of it where it is refused or the line is cut', async () => {
      await goOn(() => {
        throw Problem.offline();
      });
      change('là');
      await come();
      expect([form.getRawValue(), edit.hasUnsavedChanges]).toEqual([{ title: 'Titre', place: 'là' }, true]);
    });
  });

  it('puts what the server refuses at its field, and keeps what was typed', async () => {
    save.mockRejectedValue(new Problem('invalid', 422, {}, [{ path: 'place', code: 'duplicate', params: {} }]));
    form.setValue({ title: 'Titre', place: 'ici' });
    form.markAsDirty();
    await edit.submit();
    expect(codes()).toEqual({ title: undefined, place: 'duplicate' });
    expect(form.getRawValue()).toEqual({ title: 'Titre', place: 'ici' });
    expect(edit.hasUnsavedChanges).toBe(true);
  });

  it('keeps what was typed when somebody else saved in between, and shows what is stored', async () => {
    const stored = { title: 'Autre', place: 'là', version: 7 };
    save.mockRejectedValueOnce(new Problem('stale', 409, {}, [], null, stored));
    form.setValue({ title: 'Titre', place: 'ici' });
    await edit.submit();
    expect(edit.stale()).toEqual(stored);
    expect(form.getRawValue().title).toBe('Titre');
    expect(edit.errors()).toEqual([{ id: null, text: 'Quelqu’un a enregistré entre-temps. Votre texte est gardé.' }]);
    await edit.submit();
    expect(edit.stale()).toBeNull();
  });

  it('says that the server does not answer, and can be sent again', async () => {
    save.mockRejectedValueOnce(Problem.offline());
    form.setValue({ title: 'Titre', place: 'ici' });
    await edit.submit();
    expect(edit.errors()[0]?.text).toContain('Le serveur ne répond pas.');
    await edit.submit();
    expect(save).toHaveBeenCalledTimes(2);
    expect(edit.errors()).toEqual([]);
  });
});
