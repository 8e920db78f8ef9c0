import { type Type, provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { I18n } from '../i18n';

/** A component as a French reader sees it, with these inputs. */
export async function show<T>(
  component: Type<T>,
  inputs: Record<string, unknown> = {},
): Promise<ComponentFixture<T> & { root: HTMLElement }> {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  await TestBed.inject(I18n).use('fr');
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return Object.assign(fixture, { root: fixture.nativeElement as HTMLElement });
}

/** The words of an element, without what only lays it out. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/[ \n]+/g, ' ').trim();
