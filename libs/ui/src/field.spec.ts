import { ChangeDetectionStrategy, Component } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Control, Field } from './field';
import { show, wordsOf } from './testing/show';

@Component({
  selector: 'z-host',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<z-field label="Fin" hint="heure de Luxembourg" fieldId="ends" [control]="control">
    <input zControl [formControl]="control" />
  </z-field>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  readonly control = new FormControl('');
}

describe('A field', () => {
  it('ties its label and its hint to the control inside', async () => {
    const { root } = await show(Host);
    const input = root.querySelector('input');
    expect(root.querySelector('label')?.htmlFor).toBe('ends');
    expect(input?.id).toBe('ends');
    expect(input?.getAttribute('aria-describedby')).toBe('ends-hint');
    expect(input?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('says what is wrong once the form says so, and no longer when it is mended', async () => {
    const fixture = await show(Host);
    const { control } = fixture.componentInstance;
    const input = fixture.root.querySelector('input');
    control.setErrors({ issue: { code: 'too-long', params: { maximum: 5 } } });
    await fixture.whenStable();
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(input?.getAttribute('aria-describedby')).toBe('ends-error ends-hint');
    expect(wordsOf(fixture.root.querySelector('#ends-error'))).toContain('Au plus 5 caractères.');
    control.setErrors(null);
    await fixture.whenStable();
    expect(fixture.root.querySelector('#ends-error')).toBeNull();
    expect(input?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('has words for a code that it does not know', async () => {
    const fixture = await show(Host);
    fixture.componentInstance.control.setErrors({ issue: { code: 'never-heard-of', params: {} } });
    await fixture.whenStable();
    expect(wordsOf(fixture.root.querySelector('#ends-error'))).toBe('Ce format n’est pas reconnu.');
  });
});
