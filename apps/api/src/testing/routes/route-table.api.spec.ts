import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { PERMISSION } from '../../platform/http';
import { described } from '../described';
import { type TestApp, testApp } from '../test-app';
import { allRows } from './all';

describe('The tables of routes', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());

  it('name every route that runs, and no other', () => {
    const running = Object.entries(described(api.app).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const named = allRows.map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(named)].sort()).toEqual(running.sort());
  });

  it('miss nothing that is hidden from the description: each handler is described and declares a permission', () => {
    const [scanner, reflector] = [new MetadataScanner(), new Reflector()];
    const controllers = [...api.app.get(ModulesContainer).values()].flatMap((module) => [
      ...module.controllers.values(),
    ]);
    const handlers = controllers.flatMap(({ name: controller, metatype }) => {
      const { prototype } = metatype as { prototype: Record<string, () => unknown> };
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name: `${String(controller)}.${name}`, handler: prototype[name] }))
        .filter(({ handler }) => handler && Reflect.hasMetadata('path', handler));
    });
    const undeclared = handlers.filter(({ handler }) => !handler || !reflector.get(PERMISSION, handler));
    expect(undeclared.map(({ name }) => name)).toEqual([]);
    const operations = Object.values(described(api.app).paths).flatMap((path) => Object.keys(path));
    expect(handlers).toHaveLength(operations.length);
  });
});
