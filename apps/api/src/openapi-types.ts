import type { INestApplication, Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';

/** Where nestjs-zod says what a type's properties are, and Nest asks for it. */
const FACTORY = '_OPENAPI_METADATA_FACTORY';
const RESPONSES = 'swagger/apiResponse';

interface Described extends Type {
  [FACTORY]?: () => Record<string, unknown>;
}

/**
 * Runs the work while each type of a request or an answer describes its properties only once. Nest asks for all of them again
 * for each of them, which is nine tenths of the time that the description of the API takes.
 */
export function describingOnce<T>(app: INestApplication, work: () => T): T {
  const owners = new Set(typesOf(app).flatMap(ownerOf));
  const before = [...owners].map((owner) => [owner, Object.getOwnPropertyDescriptor(owner, FACTORY)] as const);
  for (const [owner, descriptor] of before) {
    const describe = descriptor?.value.bind(owner) as () => Record<string, unknown>;
    let described: Record<string, unknown> | undefined;
    Object.defineProperty(owner, FACTORY, { ...descriptor, value: () => (described ??= describe()) });
  }
  try {
    return work();
  } finally {
    for (const [owner, descriptor] of before) Object.defineProperty(owner, FACTORY, { ...descriptor });
  }
}

/** The class that brought the description, which those inherit that are made of it. */
function ownerOf(type: Described): Described[] {
  let owner: Described | null = typeof type === 'function' && FACTORY in type ? type : null;
  while (owner && !Object.hasOwn(owner, FACTORY)) owner = Object.getPrototypeOf(owner);
  return owner ? [owner] : [];
}

/** What the routes take and answer. */
function typesOf(app: INestApplication): Described[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers }) => [...controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const routes: object = metatype?.prototype ?? {};
    return scanner.getAllMethodNames(routes).flatMap((name) => {
      const taken: Described[] = Reflect.getMetadata('design:paramtypes', routes, name) ?? [];
      const answers: Record<string, { type?: Described }> =
        Reflect.getMetadata(RESPONSES, Reflect.get(routes, name)) ?? {};
      return [...taken, ...Object.values(answers).flatMap(({ type }) => type ?? [])];
    });
  });
}
