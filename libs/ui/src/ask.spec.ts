import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import { Ask, Say } from './ask';
import { show } from './testing/show';

@Component({ selector: 'z-host', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Host {
  readonly ask = inject(Ask);
  readonly say = inject(Say);
}

const opened = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('Asking', () => {
  it.each([
    ['Archiver', true],
    ['Abandonner', false],
  ])('%s is %s', async (answer, isDone) => {
    const fixture = await show(Host);
    const decision = fixture.componentInstance.ask.confirm({
      title: 'Archiver la zone ?',
      act: 'Archiver',
      danger: true,
    });
    await opened();
    const dialog = await TestbedHarnessEnvironment.documentRootLoader(fixture).getHarness(MatDialogHarness);
    expect(await dialog.getTitleText()).toBe('Archiver la zone ?');
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('mat-dialog-actions button')];
    buttons.find((button) => button.textContent?.trim() === answer)?.click();
    expect(await decision).toBe(isDone);
  });

  it('leaving the dialog by the keyboard is no', async () => {
    const fixture = await show(Host);
    const decision = fixture.componentInstance.ask.confirm({ title: 'Archiver ?', act: 'Archiver' });
    await opened();
    await (await TestbedHarnessEnvironment.documentRootLoader(fixture).getHarness(MatDialogHarness)).close();
    expect(await decision).toBe(false);
  });
});

describe('Saying what was done', () => {
  it('lets it be undone', async () => {
    const fixture = await show(Host);
    let isUndone = false;
    await fixture.componentInstance.say.done('Archivé.', () => (isUndone = true));
    const bar = await TestbedHarnessEnvironment.documentRootLoader(fixture).getHarness(MatSnackBarHarness);
    expect(await bar.getMessage()).toBe('Archivé.');
    expect(await bar.getActionDescription()).toBe('Annuler');
    await bar.dismissWithAction();
    expect(isUndone).toBe(true);
  });
});
